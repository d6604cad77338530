import type { Page } from '@playwright/test';

/** One stop of the Tab key. */
export type Stop = {
  name: string;
  left: number;
  /** The middle of its first line. */
  middle: number;
  height: number;
  /** Whether nothing lies over it. */
  isFree: boolean;
  outline: { style: string; width: number; contrast: number };
};

const MOST_STOPS = 80;

/** Presses Tab from the top of a page to its end. */
export async function walkByTab(page: Page): Promise<Stop[]> {
  await page.evaluate(() => {
    // Else Tab would go on from where the focus was last.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    for (const element of document.querySelectorAll<HTMLElement>('[data-walked]')) {
      delete element.dataset['walked'];
    }
  });
  const stops: Stop[] = [];
  for (let presses = 0; presses < MOST_STOPS; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error(`Tab has not come to the end after ${MOST_STOPS} presses.`);
}

/** The ids or texts of everything that Tab should reach. */
export async function tabbable(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, audio[controls], [tabindex]',
      ),
    ]
      .filter(
        (element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }),
      )
      .map(
        (element) =>
          element.id || element.getAttribute('aria-label') || (element.textContent ?? '').trim(),
      ),
  );
}

/** Runs in the page. */
function lookAtFocus(): Stop | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  if (element.dataset['walked'] !== undefined) return null;
  element.dataset['walked'] = '';
  const [line = element.getBoundingClientRect()] = element.getClientRects();
  const middle = line.top + line.height / 2;
  const hit = document.elementFromPoint(line.left + line.width / 2, middle);
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  return {
    name: element.id || element.getAttribute('aria-label') || (element.textContent ?? '').trim(),
    left: line.left,
    middle: middle + scrollY,
    height: line.height,
    isFree: hit !== null && (element.contains(hit) || hit.contains(element)),
    outline: {
      style: outlineStyle,
      width: Number.parseFloat(outlineWidth),
      contrast: contrast(outlineColor, groundOf(element.parentElement)),
    },
  };

  function groundOf(inner: Element | null): string {
    if (inner === null) return 'white';
    const { backgroundColor } = getComputedStyle(inner);
    return /(,\s*0|\/\s*0)\)$/.test(backgroundColor)
      ? groundOf(inner.parentElement)
      : backgroundColor;
  }

  /** As WCAG counts it; the canvas turns any notation of a colour into numbers. */
  function contrast(one: string, other: string): number {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }

  function luminance(color: string): number {
    const canvas = document.createElement('canvas').getContext('2d');
    if (canvas === null) throw new Error('There is no canvas.');
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => {
      const share = byte / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
}
