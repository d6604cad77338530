import type { Look, Viewing } from '../pages/looks.ts';
import { openPage, type Stage, show } from '../pages/open-page.ts';
import type { PageState } from '../pages/page-state.ts';
import { untilHydrated } from '../pages/until-hydrated.ts';
import { holdBack, holdStill } from './hold-still.ts';

const startedAt = Date.now();

/** A picture of a page in each look of one language. */
export async function takeState(
  stage: Stage,
  state: PageState,
  viewing: Viewing,
): Promise<{ look: Look; png: Buffer }[]> {
  const page = await openPage(stage, state, viewing, holdBack);
  if (state.isWithoutScript !== true) await untilHydrated(page);
  await holdStill(page, startedAt);
  const pictures = [];
  for (const look of viewing.looks) {
    await show(page, look);
    const png = await page.screenshot({
      fullPage: state.isOverlaid !== true,
      animations: 'disabled',
    });
    pictures.push({ look, png });
  }
  await page.close();
  return pictures;
}
