import type { Page } from '@playwright/test';

export type Target = {
  name: string;
  kind: 'input' | 'other';
  width: number;
  height: number;
  fontSize: number;
};

/** What a thumb misses, or a phone zooms into. */
export function isTooSmall({ kind, width, height, fontSize }: Target): boolean {
  if (kind === 'input') return width < 44 || height < 48 || fontSize < 16;
  return width < 44 || height < 44;
}

/** What can be pressed or typed into, with its size; the label of a box is pressed as well. */
export async function measureTargets(page: Page): Promise<Target[]> {
  return page.evaluate(() => {
    const pressable = 'a[href], button, input, select, textarea, summary, audio[controls]';
    const seen = [...document.querySelectorAll<HTMLElement>(pressable)].filter(
      (element) =>
        element.checkVisibility() && element.tabIndex >= 0 && !element.matches('.sr-only'),
    );
    return seen.map((element) => {
      const isBox = element instanceof HTMLInputElement && element.type === 'checkbox';
      const [label] = isBox ? (element.labels ?? []) : [];
      const { width, height } = (label ?? element).getBoundingClientRect();
      return {
        name: element.id || element.innerText.trim() || (element.getAttribute('aria-label') ?? ''),
        kind:
          element instanceof HTMLInputElement && !isBox ? ('input' as const) : ('other' as const),
        width: Math.round(width * 10) / 10,
        height: Math.round(height * 10) / 10,
        fontSize: Number.parseFloat(getComputedStyle(element).fontSize),
      };
    });
  });
}
