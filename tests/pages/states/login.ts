import { insertAccount } from '../insert-account.ts';
import type { PageState, Visit } from '../page-state.ts';
import { statesOf } from '../states-of.ts';
import {
  at,
  field,
  fill,
  getCode,
  holdPosts,
  openForm,
  receivedCode,
  submit,
  submitEmpty,
  submitInVain,
} from '../steps.ts';

const MAX_FAILURES = 10;

const login = statesOf('/login', 'nobody');

export const loginStates: readonly PageState[] = [
  login('login', 'As it opens.', at('/login')),
  login('login-errors', 'Sent with nothing in it.', submitEmpty('/login')),
  login('login-wrong', 'Name or password was wrong.', withWrongPassword),
  login('login-locked', 'There were too many wrong passwords.', withTooManyFailures),
  login('login-after-reset', 'The password has just been reset.', at('/login?done=reset')),
  login('login-by-sms', 'By a code, as it opens.', at('/login?m=sms')),
  login('login-by-sms-errors', 'By a code, sent with nothing in it.', submitEmpty('/login?m=sms')),
  login('login-by-sms-working', 'By a code; the browser works for it.', whileWorking),
  login('login-by-sms-sent', 'By a code, which is on its way.', withCodeSent),
  login('login-by-sms-wrong', 'By a code, which was mistyped.', withWrongCode),
  login('login-by-sms-idle', 'By a code, of an account that was not used for long.', whenIdle),
  {
    ...login('login-without-script', 'By a code, without script.', at('/login?m=sms')),
    isWithoutScript: true,
  },
];

async function withWrongPassword({ page }: Visit) {
  await openForm(page, '/login');
  await fill(page, { identifier: 'wang_xiaoming', password: 'wrong horse' });
  await submitInVain(page);
}

async function withTooManyFailures({ page, stack, mobile }: Visit) {
  for (let failures = 0; failures < MAX_FAILURES; failures += 1) {
    await fetch(`${stack.server}/trpc/login.withPassword`, {
      method: 'POST',
      // From elsewhere: whoever tests here shares one address.
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '198.51.100.7' },
      body: JSON.stringify({ identifier: mobile, password: 'wrong horse' }),
    });
  }
  await openForm(page, '/login');
  await fill(page, { identifier: mobile, password: 'wrong horse' });
  await submitInVain(page);
}

async function whileWorking({ page, mobile }: Visit) {
  await openForm(page, '/login?m=sms');
  await fill(page, { mobile });
  await holdPosts(page);
  await page.locator('#sendCode').click();
  await page.getByText(/正在自动验证|Checking/).waitFor();
}

async function withCodeSent({ page, mobile }: Visit) {
  await openForm(page, '/login?m=sms');
  await fill(page, { mobile });
  await getCode(page);
}

async function withWrongCode(visit: Visit) {
  await withCodeSent(visit);
  await fill(visit.page, { code: '123456' });
  await submitInVain(visit.page);
}

async function whenIdle(visit: Visit) {
  await insertAccount(visit, { lastUsedDaysAgo: 91 });
  await withCodeSent(visit);
  await fill(visit.page, { code: await receivedCode(visit) });
  await submit(visit.page);
  await field(visit.page, 'password').waitFor();
}
