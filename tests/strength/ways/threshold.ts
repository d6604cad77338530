import { type GreyImage, mapPixels } from '../images/grey-image.ts';
import { meanAround } from './mean-around.ts';

/** Black and white by Otsu's threshold, which separates the two heaps of the histogram best. */
export function otsu(image: GreyImage): GreyImage {
  const threshold = otsuThreshold(image);
  return mapPixels(image, (grey) => (grey > threshold ? 255 : 0));
}

/** Black and white by what is usual around each pixel, so that gradients do not matter. */
export function localThreshold(image: GreyImage, reach: number): GreyImage {
  const means = meanAround(image, reach);
  return mapPixels(image, (grey, index) => (grey > (means[index] ?? 0) ? 255 : 0));
}

function otsuThreshold({ pixels }: GreyImage): number {
  const counts = new Float64Array(256);
  let total = 0;
  for (const grey of pixels) {
    counts[grey] = (counts[grey] ?? 0) + 1;
    total += grey;
  }
  let [below, sumBelow, best, threshold] = [0, 0, -1, 128];
  for (const [grey, count] of counts.entries()) {
    below += count;
    sumBelow += grey * count;
    const above = pixels.length - below;
    if (below === 0 || above === 0) continue;
    const apart = sumBelow / below - (total - sumBelow) / above;
    const between = below * above * apart * apart;
    if (between > best) [best, threshold] = [between, grey];
  }
  return threshold;
}
