import { insertAccount } from '../insert-account.ts';
import type { PageState, Visit } from '../page-state.ts';
import { statesOf } from '../states-of.ts';
import {
  at,
  field,
  fill,
  getCode,
  openForm,
  receivedCode,
  submit,
  submitEmpty,
  submitInVain,
  untilRefused,
} from '../steps.ts';

const forgot = statesOf('/forgot', 'nobody');

// A link with a ticket opens the last step, whatever the ticket is worth.
const LAST_STEP = '/forgot?ticket=none';

export const forgotStates: readonly PageState[] = [
  forgot('forgot', 'The first step, as it opens.', at('/forgot')),
  forgot('forgot-errors', 'The first step, sent with nothing in it.', submitEmpty('/forgot')),
  forgot('forgot-code', 'The second step.', atCode),
  forgot('forgot-code-wrong', 'The code was mistyped.', withWrongCode),
  forgot('forgot-password', 'The third step, with a password half typed.', atPassword),
  forgot('forgot-password-errors', 'The passwords differ.', withTwoPasswords),
  forgot('forgot-expired', 'It took too long.', tooLate),
  forgot('forgot-mailed', 'The account was not used for long: it goes on by email.', whenIdle),
  forgot('forgot-support', 'Not used for long, and no email address either.', whenLost),
];

async function atCode({ page, mobile }: Visit) {
  await openForm(page, '/forgot');
  await fill(page, { mobile });
  await getCode(page);
  await field(page, 'code').waitFor();
}

async function withWrongCode(visit: Visit) {
  await atCode(visit);
  await fill(visit.page, { code: '123456' });
  await submitInVain(visit.page);
}

async function atPassword({ page }: Visit) {
  await openForm(page, LAST_STEP);
  await field(page, 'password').pressSequentially('correct horse');
  await page.locator('main p[role="status"]', { hasText: /密码强度|Password strength/ }).waitFor();
}

async function withTwoPasswords({ page }: Visit) {
  await openForm(page, LAST_STEP);
  await fill(page, { password: 'short', repeatedPassword: 'other' });
  await submitInVain(page);
}

async function tooLate({ page }: Visit) {
  const password = 'three short words';
  await openForm(page, LAST_STEP);
  await fill(page, { password, repeatedPassword: password });
  await submitInVain(page);
}

async function whenIdle(visit: Visit) {
  const email = `owner_${visit.mobile}@example.com`;
  await insertAccount(visit, { lastUsedDaysAgo: 91, email });
  await enterCode(visit);
  await visit.page.locator('main form').waitFor({ state: 'detached' });
}

async function whenLost(visit: Visit) {
  await insertAccount(visit, { lastUsedDaysAgo: 91 });
  await enterCode(visit);
  await untilRefused(visit.page);
}

async function enterCode(visit: Visit) {
  await atCode(visit);
  await fill(visit.page, { code: await receivedCode(visit) });
  await submit(visit.page);
}
