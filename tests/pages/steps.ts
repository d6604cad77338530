import type { Page } from '@playwright/test';
import { readCaptcha } from '../e2e/setup/read-captcha.ts';
import { waitForScript } from '../e2e/setup/wait-for-script.ts';
import { waitForSms } from '../e2e/setup/wait-for-sms.ts';
import type { Visit } from './page-state.ts';

// Steps that work in every language: fields and buttons are found by their names in the form.

export const at =
  (path: string) =>
  ({ page }: Pick<Visit, 'page'>) =>
    page.goto(path);

/** Opens a page whose form is about to be used. */
export async function openForm(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await waitForScript(page);
}

export const field = (page: Page, name: string) => page.locator(`main input[name="${name}"]`);

/** Fills in fields by their names. */
export async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await field(page, name).fill(value);
}

/** Presses the button at the end of the page's form. */
export const submit = (page: Page) =>
  page.locator('main form').first().locator('button[type="submit"]').last().click();

/** Submits, and waits until the form comes back with what is wrong. */
export async function submitInVain(page: Page): Promise<void> {
  await submit(page);
  await untilRefused(page);
}

/** Opens a page and sends its form as it stands. */
export const submitEmpty =
  (path: string) =>
  async ({ page }: Pick<Visit, 'page'>) => {
    await openForm(page, path);
    await submitInVain(page);
  };

export const untilRefused = (page: Page) => page.locator('#error-summary').waitFor();

/** Gets a code where the browser works for it, or where a captcha has just been filled in. */
export async function getCode(page: Page): Promise<void> {
  await page.locator('#sendCode').click();
  await page.locator('input[name="challengeId"]:not([value=""])').waitFor({ state: 'attached' });
}

/** Reads the captcha of the form, and gets a code for the number. */
export async function getCodeByImage({ page, redis, mobile }: Visit): Promise<void> {
  await fill(page, { mobile, captchaText: await readCaptcha(page, redis) });
  await getCode(page);
}

/** The code that went to the visit's number. */
export async function receivedCode({ stack, mobile }: Visit): Promise<string> {
  return (await waitForSms(stack.inbox, mobile)).code;
}

/** Lets whatever a form posts get lost on the way. */
export const losePosts = (page: Page) =>
  page.route('**/*', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.fallback(),
  );

/** Lets whatever a form posts be on its way for ever. */
export const holdPosts = (page: Page) =>
  page.route('**/*', (route) =>
    route.request().method() === 'POST' ? undefined : route.fallback(),
  );
