import type { BrowserContextOptions, Page } from '@playwright/test';

/** One page in one state. */
export type Shot = {
  name: string;
  needsSession: boolean;
  /** `page` is as long as the page, `window` what is seen without scrolling. */
  size: 'page' | 'window';
  open: (page: Page) => Promise<unknown>;
};

const settled = { waitUntil: 'networkidle' } as const;
const visit = (url: string) => (page: Page) => page.goto(url, settled);

export const shots: readonly Shot[] = [
  { name: 'register', needsSession: false, size: 'window', open: visit('/register') },
  { name: 'register-errors', needsSession: false, size: 'page', open: registerWithErrors },
  { name: 'register-recording', needsSession: false, size: 'page', open: registerByRecording },
  { name: 'register-work', needsSession: false, size: 'page', open: registerByWork },
  { name: 'login', needsSession: false, size: 'window', open: visit('/login') },
  { name: 'account', needsSession: true, size: 'window', open: visit('/account') },
  { name: 'inbox', needsSession: false, size: 'window', open: visit('/dev/inbox') },
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
