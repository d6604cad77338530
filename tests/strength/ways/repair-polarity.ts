import { type GreyImage, mapPixels } from '../images/grey-image.ts';
import { findCircle } from './find-circle.ts';
import { meanAround } from './mean-around.ts';

/** Inverts an image that is dark for the most part. */
export function darkOnLight(image: GreyImage): GreyImage {
  const sum = image.pixels.reduce((total, grey) => total + grey, 0);
  return sum > 128 * image.pixels.length ? image : mapPixels(image, (grey) => 255 - grey);
}

/** Swaps black and white wherever black is the majority around. */
export function repairByMajority(image: GreyImage, reach: number): GreyImage {
  const means = meanAround(image, reach);
  return mapPixels(image, (grey, index) => ((means[index] ?? 0) < 128 ? 255 - grey : grey));
}

/** Swaps black and white within the circle whose edge divides them for the longest way. */
export function repairByCircle(image: GreyImage): GreyImage {
  const { x, y, radius } = findCircle(image);
  const swapped = mapPixels(image, (grey, index) => {
    const column = index % image.width;
    const row = (index - column) / image.width;
    return Math.hypot(column - x, row - y) < radius ? 255 - grey : grey;
  });
  return darkOnLight(swapped);
}
