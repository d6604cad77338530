import { type GreyImage, mapPixels } from '../images/grey-image.ts';

/** Spreads the greys so that each is as frequent as any other. */
export function equalise(image: GreyImage): GreyImage {
  const ranks = new Float64Array(256);
  for (const grey of image.pixels) ranks[grey] = (ranks[grey] ?? 0) + 1;
  let below = 0;
  for (const [grey, count] of ranks.entries()) {
    below += count;
    ranks[grey] = (255 * below) / image.pixels.length;
  }
  return mapPixels(image, (grey) => Math.round(ranks[grey] ?? 0));
}
