import type { Page } from '@playwright/test';

/** A piece of text that people see or hear, and the language that the page says it is in. */
export type PageText = { text: string; lang: string; from: string };

/** Everything that a page tells: what is seen, what only screen readers say, and its title. */
export function readTexts(page: Page): Promise<PageText[]> {
  return page.evaluate(() => {
    const ATTRIBUTES = [
      'alt',
      'title',
      'placeholder',
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'aria-valuetext',
    ];
    // What stands in no language: names, codes, and what people wrote.
    const UNTOLD = 'script, style, noscript, template, [translate="no"]';
    const texts: PageText[] = [];
    const langOf = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang');
    const add = (text: string | null | undefined, element: Element | null, from: string) => {
      const told = text?.replace(/\s+/g, ' ').trim() ?? '';
      if (told !== '') texts.push({ text: told, lang: langOf(element) ?? '', from });
    };
    // Options, and what a drawing shows where the pointer rests, have no boxes of their own.
    const isShown = (element: Element) =>
      element.closest('select') !== null ||
      (element.closest('svg') ?? element).checkVisibility({ visibilityProperty: true });

    add(document.title, document.documentElement, 'title');
    for (const meta of document.querySelectorAll('meta[name="description"]'))
      add(meta.getAttribute('content'), document.documentElement, 'description');

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { parentElement } = node;
      if (parentElement === null || parentElement.closest(UNTOLD)) continue;
      if (isShown(parentElement)) add(node.nodeValue, parentElement, parentElement.localName);
    }
    for (const element of document.body.querySelectorAll('*')) {
      if (!isShown(element) || element.closest(UNTOLD)) continue;
      for (const name of ATTRIBUTES) add(element.getAttribute(name), element, name);
    }
    return texts;
  });
}
