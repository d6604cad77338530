import type { Page } from '@playwright/test';

/** Waits until React has taken over the whole page, which it does from the leaves to the root. */
export async function untilHydrated(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.documentElement).some((key) => key.startsWith('__reactProps')),
  );
}
