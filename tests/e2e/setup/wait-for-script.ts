import type { Page } from '@playwright/test';

/**
 * Waits until React answers what is pressed in the page. What is pressed sooner works as
 * without script: a link leads on, and a form is posted and comes back without passwords.
 */
export async function waitForScript(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const form = document.querySelector('main form');
    return form !== null && Object.keys(form).some((key) => key.startsWith('__reactProps'));
  });
}
