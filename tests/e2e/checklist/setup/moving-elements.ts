import type { Page } from '@playwright/test';

/** What would move for somebody who asked for less motion. */
export async function movingElements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const moves = (value: string) => value.split(',').some((time) => Number.parseFloat(time) > 0);
    return [...document.querySelectorAll('*')].flatMap((element) =>
      [undefined, '::before', '::after', '::backdrop'].flatMap((part) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(
          element,
          part,
        );
        const isMoving =
          moves(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
        return isMoving
          ? [`${element.tagName}${part ?? ''} ${element.getAttribute('class') ?? ''}`]
          : [];
      }),
    );
  });
}
