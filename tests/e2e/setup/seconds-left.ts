import type { Locator } from '@playwright/test';

/** How long the button that sends a code says it waits; 0 when it does not wait. */
export async function secondsLeft(button: Locator): Promise<number> {
  return Number(/\d+/.exec(await button.innerText())?.[0] ?? 0);
}
