import { insertAccount } from '../insert-account.ts';
import type { PageState, Visit } from '../page-state.ts';
import { statesOf } from '../states-of.ts';
import {
  at,
  field,
  fill,
  getCodeByImage,
  holdPosts,
  losePosts,
  openForm,
  receivedCode,
  submitInVain,
  untilRefused,
} from '../steps.ts';

const register = statesOf('/register', 'nobody');

export const registerStates: readonly PageState[] = [
  register('register', 'As it opens.', at('/register')),
  register('register-errors', 'Sent with half a number in it.', withErrors),
  register('register-captcha-wrong', 'The captcha was misread.', withWrongCaptcha),
  register('register-no-image', 'The captcha did not load.', withoutImage),
  register('register-recording', 'The captcha can be heard.', withRecording),
  register('register-no-recording', 'The recording did not load.', withoutRecording),
  register('register-work', 'The browser is to work in place of a captcha.', byWork),
  register('register-working', 'The browser works.', whileWorking),
  register('register-sent', 'The code is on its way.', withCodeSent),
  register('register-too-soon', 'Another code was asked for at once.', askedTooSoon),
  register('register-strength', 'A password is being chosen.', withPassword),
  register('register-code-wrong', 'The code was mistyped.', withWrongCode),
  register('register-taken', 'The number has an account.', withTakenNumber),
  register(
    'register-idle',
    'The number has an account that was not used for long.',
    withIdleNumber,
  ),
  register('register-unreachable', 'The network is gone.', withoutNetwork),
];

async function withErrors({ page }: Visit) {
  await openForm(page, '/register');
  await fill(page, { mobile: '138001' });
  await submitInVain(page);
}

async function withWrongCaptcha({ page, mobile }: Visit) {
  await openForm(page, '/register');
  await fill(page, { mobile, captchaText: 'AAAA' });
  await page.locator('#sendCode').click();
  await untilRefused(page);
}

async function withoutImage({ page }: Visit) {
  await page.route('**/captcha/*', (route) => route.abort());
  await openForm(page, '/register');
  await page.locator('main img').waitFor({ state: 'detached' });
}

async function withRecording({ page }: Visit) {
  await openForm(page, '/register');
  await listen(page).click();
  await page.locator('audio').waitFor();
}

async function withoutRecording({ page }: Visit) {
  await page.route('**/captcha/*/audio?*', (route) => route.abort());
  await openForm(page, '/register');
  await listen(page).click();
  await page.locator('p[role="status"].text-danger:not(:empty)').waitFor();
}

const listen = (page: Visit['page']) => page.getByRole('button', { name: /听语音|Listen/ });

async function byWork({ page }: Visit) {
  await openForm(page, '/register');
  await page.getByRole('button', { name: /改用自动验证|Use an automatic/ }).click();
  await field(page, 'captchaText').waitFor({ state: 'detached' });
}

async function whileWorking(visit: Visit) {
  const { page, mobile } = visit;
  await byWork(visit);
  await fill(page, { mobile });
  await holdPosts(page);
  await page.locator('#sendCode').click();
  await page.getByRole('progressbar').waitFor();
}

async function withCodeSent(visit: Visit) {
  await openForm(visit.page, '/register');
  await getCodeByImage(visit);
}

async function askedTooSoon(visit: Visit) {
  await withCodeSent(visit);
  const { page } = visit;
  // In another browser: this one remembers the code.
  await page.context().clearCookies();
  await openForm(page, '/register');
  await fill(page, { mobile: visit.mobile });
  await page.getByRole('button', { name: /改用自动验证|Use an automatic/ }).click();
  await page.locator('#sendCode').click();
  await untilRefused(page);
}

async function withPassword({ page }: Visit) {
  await openForm(page, '/register');
  await fill(page, { username: 'wang_xiaoming' });
  await field(page, 'password').pressSequentially('three short words');
  await page.locator('main p[role="status"]', { hasText: /密码强度|Password strength/ }).waitFor();
}

async function withWrongCode(visit: Visit) {
  await withCodeSent(visit);
  const wrong = String((Number(await receivedCode(visit)) + 1) % 1_000_000).padStart(6, '0');
  await complete(visit, wrong);
}

async function withTakenNumber(visit: Visit) {
  await withCodeSent(visit);
  await insertAccount(visit);
  await complete(visit, await receivedCode(visit));
}

async function withIdleNumber(visit: Visit) {
  await insertAccount(visit, { lastUsedDaysAgo: 91 });
  await withCodeSent(visit);
  await complete(visit, await receivedCode(visit));
}

async function complete({ page }: Visit, code: string) {
  await fill(page, {
    code,
    username: 'wang_xiaomei',
    password: 'three short words',
    repeatedPassword: 'three short words',
  });
  await field(page, 'agreed').check();
  await submitInVain(page);
}

async function withoutNetwork({ page, mobile }: Visit) {
  await openForm(page, '/register');
  await fill(page, { mobile, username: 'wang_xiaoming' });
  await losePosts(page);
  await submitInVain(page);
}
