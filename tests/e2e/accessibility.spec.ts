import type { Page } from '@playwright/test';
import { catalogue } from '../pages/catalogue.ts';
import { findForeignWords } from '../pages/find-foreign-words.ts';
import { bringAxe, findViolations } from '../pages/find-violations.ts';
import { ALL_VIEWINGS, fewViewings } from '../pages/looks.ts';
import { openPage, type Stage, show } from '../pages/open-page.ts';
import { openStage } from '../pages/open-stage.ts';
import { readTexts } from '../pages/read-texts.ts';
import { watchPolicy } from '../pages/watch-policy.ts';
import { isLongRun } from '../setup/is-long-run.ts';
import { test as base, expect, newAccount, newMobile } from './setup/fixtures.ts';
import { stackOfRun } from './setup/stack-of-run.ts';

// The accounts of one worker are signed up once, and seen by one page at a time.
const test = base.extend<object, { stage: Stage }>({
  stage: [
    async ({ browser }, use) => {
      const stage = openStage({ stack: stackOfRun(), browser, newMobile, newAccount });
      await use(stage);
      await stage.close();
    },
    { scope: 'worker' },
  ],
});

// Where the machine is busy, several visits take their time.
test.setTimeout(180_000);

for (const state of catalogue) {
  test(`${state.name} is in one language, fits, keeps its policy, and axe finds nothing`, async ({
    stage,
  }) => {
    for (const viewing of isLongRun ? ALL_VIEWINGS : fewViewings(state, catalogue)) {
      let refused: readonly string[] = [];
      const page = await openPage(stage, state, viewing, async (opened) => {
        refused = await watchPolicy(opened);
      });
      expect.soft(await findForeign(page, viewing.language)).toEqual([]);
      await bringAxe(page);
      for (const look of viewing.looks) {
        await show(page, look);
        const seen = `${viewing.language.name}, ${look.colorScheme}, ${look.size.width} px`;
        expect.soft(await findViolations(page), seen).toEqual([]);
        const overflow = () =>
          page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect.soft(await overflow(), seen).toBeLessThanOrEqual(0);
      }
      expect.soft(refused).toEqual([]);
      await page.close();
    }
  });
}

test('what is wrong with a page is found', async ({ page }) => {
  await page.setContent(`<html lang="en"><title>Menjin</title><body><main><h1>Menjin</h1>
    <p style="background: white; color: #aaa">Faint words</p>
    <button title="语言" style="width: 12px; height: 12px; padding: 0"></button>
    <button style="width: 12px; height: 12px; padding: 0" aria-label="Close">Go</button>
    <img src="" alt="门禁"></main></body></html>`);
  await bringAxe(page);
  const rules = (await findViolations(page)).map((violation) => violation.split(':')[0]);
  expect(new Set(rules)).toEqual(
    new Set(['color-contrast', 'label-content-name-mismatch', 'target-size']),
  );
  expect(await findForeign(page, { lang: 'en' })).toEqual([
    'title in en: 语言: 语言',
    'alt in en: 门禁: 门禁',
  ]);
});

/** What a page says in another language than its own. */
async function findForeign(page: Page, { lang }: { lang: string }) {
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
  const texts = await readTexts(page);
  expect(texts.length).toBeGreaterThan(4);
  return texts.flatMap((told) => {
    const words = findForeignWords(told);
    return words.length === 0
      ? []
      : [`${told.from} in ${told.lang}: ${words.join(', ')}: ${told.text}`];
  });
}
