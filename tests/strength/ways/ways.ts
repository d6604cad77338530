import type { GreyImage } from '../images/grey-image.ts';
import { equalise } from './equalise.ts';
import { findEdges } from './find-edges.ts';
import { closeGaps, rankFilter, removeThinLines } from './rank-filter.ts';
import { repairByThickness } from './repair-by-thickness.ts';
import { darkOnLight, repairByCircle, repairByMajority } from './repair-polarity.ts';
import { localThreshold, otsu } from './threshold.ts';

// Of a disc, in pixels; the wave is 5.4 to 6.2 thick.
const WAVE_RADIUS = 3.8;

export type Way = (image: GreyImage) => GreyImage;

/**
 * Eight ways of making a captcha of double size legible for OCR, from what anyone would try to
 * what one would who has read how it is drawn.
 */
export const ways = {
  'as it is': darkOnLight,
  'one threshold': (image) => darkOnLight(otsu(image)),
  'local threshold': (image) => darkOnLight(localThreshold(image, 30)),
  'equalised, median': (image) => darkOnLight(rankFilter(equalise(image), 3.2, 0.5)),
  'edges, filled': (image) => closeGaps(otsu(findEdges(image)), 5.5),
  'polarity by majority, cleaned': (image) => clean(repairByMajority(otsu(image), 32)),
  'polarity by thickness, cleaned': (image) => clean(repairByThickness(otsu(image), 10)),
  'polarity by circle, cleaned': (image) => clean(repairByCircle(otsu(image))),
} satisfies Record<string, Way>;

/** Fills what the wave cuts, then removes the rest of it: of the radii 3.6, 4.3, 4.7 and 5.3 this read the most. */
function clean(image: GreyImage): GreyImage {
  return removeThinLines(closeGaps(image, WAVE_RADIUS), WAVE_RADIUS);
}
