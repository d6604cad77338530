import type { BrowserContextOptions, Page } from '@playwright/test';

/** One page in one state. */
export type Shot = {
  name: string;
  session: 'none' | 'signed-in' | 'confirmed';
  /** `page` is as long as the page, `window` what is seen without scrolling. */
  size: 'page' | 'window';
  open: (page: Page) => Promise<unknown>;
};

const settled = { waitUntil: 'networkidle' } as const;
const visit = (url: string) => (page: Page) => page.goto(url, settled);

export const shots: readonly Shot[] = [
  { name: 'register', session: 'none', size: 'window', open: visit('/register') },
  { name: 'register-errors', session: 'none', size: 'page', open: registerWithErrors },
  { name: 'register-recording', session: 'none', size: 'page', open: registerByRecording },
  { name: 'register-work', session: 'none', size: 'page', open: registerByWork },
  { name: 'login', session: 'none', size: 'window', open: visit('/login') },
  { name: 'login-by-sms', session: 'none', size: 'page', open: loginBySms },
  { name: 'login-errors', session: 'none', size: 'page', open: loginWithErrors },
  { name: 'forgot', session: 'none', size: 'window', open: visit('/forgot') },
  { name: 'forgot-code', session: 'none', size: 'page', open: forgotWithCode },
  { name: 'forgot-password', session: 'none', size: 'page', open: forgotWithPassword },
  { name: 'account', session: 'signed-in', size: 'page', open: visit('/account') },
  { name: 'account-ask', session: 'signed-in', size: 'window', open: askToSignOutOthers },
  {
    name: 'other-devices',
    session: 'signed-in',
    size: 'window',
    open: visit('/account/other-devices'),
  },
  { name: 'password', session: 'signed-in', size: 'window', open: visit('/account/password') },
  { name: 'confirm', session: 'signed-in', size: 'window', open: visit('/account/confirm') },
  {
    name: 'confirm-by-code',
    session: 'signed-in',
    size: 'window',
    open: visit('/account/confirm?by=code'),
  },
  { name: 'mobile', session: 'confirmed', size: 'window', open: visit('/account/mobile') },
  { name: 'email', session: 'confirmed', size: 'window', open: visit('/account/email') },
  { name: 'delete', session: 'confirmed', size: 'page', open: deleteUnticked },
  { name: 'deleted', session: 'none', size: 'window', open: visit('/account/deleted') },
  {
    name: 'email-link',
    session: 'none',
    size: 'window',
    open: visit('/email?token=from-the-mail'),
  },
  { name: 'email-verified', session: 'none', size: 'window', open: visit('/email/verified') },
  { name: 'inbox', session: 'none', size: 'window', open: visit('/dev/inbox') },
];

/** The form as it comes back when it was sent with hardly anything in it. */
async function registerWithErrors(page: Page): Promise<void> {
  await page.goto('/register', settled);
  await page.locator('input[name="mobile"]').fill('138001');
  await page.getByRole('button', { name: /创建账号|Create account/ }).click();
  await page.locator('[aria-invalid="true"]').first().waitFor();
}

/** The form with the recording of its captcha. */
async function registerByRecording(page: Page): Promise<void> {
  await page.goto('/register', settled);
  await page.getByRole('button', { name: /听语音|Listen/ }).click();
  await page.locator('audio').waitFor();
}

/** The form when the browser begins to work in place of a captcha. */
async function registerByWork(page: Page): Promise<void> {
  await page.goto('/register', settled);
  await page.getByRole('button', { name: /改用自动验证|Use an automatic/ }).click();
  await page.locator('input[name="mobile"]').fill('19299991234');
  // The puzzle is on its way for as long as this picture takes.
  await page.route('**/register', () => undefined);
  await page.getByRole('button', { name: /获取验证码|Get code/ }).click();
}

/** The form when the code is on its way. */
async function loginBySms(page: Page): Promise<void> {
  await page.goto('/login?m=sms', settled);
  await page.locator('input[name="mobile"]').fill('19299991235');
  await page.getByRole('button', { name: /获取验证码|Get code/ }).click();
  await page.getByText(/你会收到一条短信|an SMS is on its way/).waitFor();
}

/** The form as it comes back when nothing was filled in. */
async function loginWithErrors(page: Page): Promise<void> {
  await page.goto('/login', settled);
  await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click();
  await page.locator('[aria-invalid="true"]').first().waitFor();
}

/** The second step of the recovery. */
async function forgotWithCode(page: Page): Promise<void> {
  await page.goto('/forgot', settled);
  await page.locator('input[name="mobile"]').fill('19299991236');
  await page.getByRole('button', { name: /获取验证码|Get code/ }).click();
  await page.locator('input[name="code"]').waitFor();
}

/** The third step, as a link from an e-mail opens it, with a password half typed. */
async function forgotWithPassword(page: Page): Promise<void> {
  await page.goto('/forgot?ticket=none', settled);
  await page.locator('input[name="password"]').fill('correct horse');
}

/** The account with the question before all other devices are signed out. */
async function askToSignOutOthers(page: Page): Promise<void> {
  await page.goto('/account', settled);
  await page.getByRole('link', { name: /退出其他所有设备|Sign out all other devices/ }).click();
  await page.getByRole('dialog').waitFor();
}

/** The form as it comes back when the box was left alone. */
async function deleteUnticked(page: Page): Promise<void> {
  await page.goto('/account/delete', settled);
  await page.getByRole('button', { name: /永久注销账号|Delete account for good/ }).click();
  await page.locator('[aria-invalid="true"]').first().waitFor();
}

type Look = Pick<BrowserContextOptions, 'locale' | 'colorScheme' | 'viewport'> & { name: string };

const locales = [
  ['zh', 'zh-CN'],
  ['en', 'en-US'],
] as const;
const widths = [
  [320, 640],
  [390, 844],
  [1280, 800],
] as const;

/** Both languages, light and dark, from a small phone to a desktop. */
export const looks: readonly Look[] = locales.flatMap(([short, locale]) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    widths.map(([width, height]) => ({
      name: `${short}-${colorScheme}-${width}`,
      locale,
      colorScheme,
      viewport: { width, height },
    })),
  ),
);

/** What README.md and README.zh-CN.md show. */
export const PUBLISHED: ReadonlySet<string> = new Set([
  'register-zh-light-390.png',
  'login-en-dark-1280.png',
]);
