import { isLongRun } from '../../setup/is-long-run.ts';
import { expectToFit } from './setup/expect-to-fit.ts';
import { expect, test } from './setup/fixtures.ts';
import { isTooSmall, measureTargets } from './setup/measure-targets.ts';
import { movingElements } from './setup/moving-elements.ts';
import { PAGES } from './setup/pages.ts';
import { type Stop, tabbable, walkByTab } from './setup/walk-by-tab.ts';

const WIDTHS = isLongRun ? [320, 390, 768] : [320];

test.use({ reducedMotion: 'reduce' });

for (const locale of isLongRun ? ['zh-CN', 'en-US'] : ['zh-CN']) {
  for (const width of WIDTHS) {
    test.describe(`${locale}, ${width} px`, () => {
      test.use({ locale, viewport: { width, height: 640 } });

      for (const checked of PAGES) {
        test.describe(checked.name, () => {
          test('the page fits, stands still, and Tab walks it as it is read (rows 42, 43, 44, 45, 46, 48)', async ({
            visit,
          }) => {
            const page = await visit(checked);
            await expectToFit(page);
            expect(await movingElements(page)).toEqual([]);
            const targets = await measureTargets(page);
            expect(targets.length).toBeGreaterThan(2);
            expect(targets.filter(isTooSmall)).toEqual([]);

            for (const look of [
              { width, colorScheme: 'light' },
              { width: 1280, colorScheme: 'dark' },
            ] as const) {
              await page.setViewportSize({ width: look.width, height: 640 });
              await page.emulateMedia({ colorScheme: look.colorScheme });
              const stops = await walkByTab(page);
              expect(stops.map(({ name }) => name)).toEqual(await tabbable(page));
              expect(stops.slice(1).filter(isBefore)).toEqual([]);
              expect(stops.filter(({ isFree }) => !isFree)).toEqual([]);
              expect(stops.filter(({ outline }) => !isSeen(outline))).toEqual([]);
            }

            // Row 44: type of twice the size, where that makes the page one of 320 px, and on the phone itself.
            await page.evaluate(() =>
              document.documentElement.style.setProperty('font-size', '200%'),
            );
            await expect(page.locator('body')).toHaveCSS('font-size', '32px');
            for (const doubled of [640, 320]) {
              await page.setViewportSize({ width: doubled, height: 640 });
              await expectToFit(page);
            }
          });
        });
      }
    });
  }
}

/** Whether a stop is read before the one that Tab was at: above it, or left of it in the same line. */
function isBefore(stop: Stop, index: number, stops: Stop[]): boolean {
  const last = stops[index - 1];
  if (last === undefined) return false;
  const isSameLine = Math.abs(stop.middle - last.middle) < Math.min(stop.height, last.height) / 2;
  return isSameLine ? stop.left < last.left : stop.middle < last.middle;
}

/** WCAG 2.4.7 and 1.4.11: a line around what has the focus, which stands out from what is behind it. */
function isSeen({ style, width, contrast }: Stop['outline']): boolean {
  return style === 'solid' && width >= 2 && contrast >= 3;
}
