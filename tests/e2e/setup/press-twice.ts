import type { Locator } from '@playwright/test';

/** Presses a button twice at once; answers how long it took to say that it is at work, in milliseconds. */
export function pressTwice(button: Locator, said: string): Promise<number> {
  return button.evaluate(
    (element: HTMLElement, text) =>
      new Promise<number>((resolve) => {
        const startedAt = performance.now();
        const look = () => element.textContent === text && resolve(performance.now() - startedAt);
        const anything = { subtree: true, characterData: true, childList: true };
        new MutationObserver(look).observe(element, anything);
        element.click();
        element.click();
      }),
    said,
  );
}
