import { expect, type Page } from '@playwright/test';

/** Fails for a page that scrolls sideways, or has text where nobody can scroll to. */
export async function expectToFit(page: Page): Promise<void> {
  const { sideways, cut } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const outside: string[] = [];
    while (texts.nextNode() !== null) {
      const { currentNode: node } = texts;
      const { parentElement: parent } = node;
      if (parent === null || node.textContent?.trim() === '') continue;
      if (!parent.checkVisibility() || parent.closest('.sr-only, script, style') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right } = range.getBoundingClientRect();
      const box = closestBox(parent).getBoundingClientRect();
      if (left < box.left - 1 || right > box.right + 1) outside.push(node.textContent ?? '');
    }
    return { sideways: scrollWidth - clientWidth, cut: outside };

    /** What cuts a text off: the nearest ancestor that hides what is outside of it, else the page. */
    function closestBox(element: Element): Element {
      const parent = element.parentElement;
      if (getComputedStyle(element).overflowX !== 'visible' || parent === null) return element;
      return closestBox(parent);
    }
  });
  expect(cut).toEqual([]);
  expect(sideways).toBeLessThanOrEqual(0);
}
