import { type GreyImage, mapPixels } from '../images/grey-image.ts';
import { meanAround } from './mean-around.ts';

/**
 * Makes the ground white on both sides of any split: what is too thick for a stroke is ground,
 * and each pixel belongs to the ground nearest to it.
 *
 * @param image black and white
 * @param reach of a square that fits into no stroke
 */
export function repairByThickness(image: GreyImage, reach: number): GreyImage {
  const isBlackGround = spread(image, seedsOf(image, reach));
  return mapPixels(image, (grey, index) => (isBlackGround[index] === 1 ? 255 - grey : grey));
}

/** 1 where all around is black, 0 where all is white, 2 elsewhere. */
function seedsOf(image: GreyImage, reach: number): Uint8Array {
  return Uint8Array.from(meanAround(image, reach), (mean) => {
    if (mean === 0) return 1;
    return mean === 255 ? 0 : 2;
  });
}

/** Gives what is 2 the value of the nearest that is not, in steps across and down. */
function spread({ width, height }: GreyImage, seeds: Uint8Array): Uint8Array {
  const values = seeds.slice();
  let front = [...values.keys()].filter((index) => values[index] !== 2);
  while (front.length > 0) {
    const next: number[] = [];
    for (const index of front) {
      const x = index % width;
      const neighbours = [
        x > 0 ? index - 1 : -1,
        x + 1 < width ? index + 1 : -1,
        index - width,
        index + width < width * height ? index + width : -1,
      ];
      for (const neighbour of neighbours) {
        if (neighbour < 0 || values[neighbour] !== 2) continue;
        values[neighbour] = values[index] ?? 2;
        next.push(neighbour);
      }
    }
    front = next;
  }
  return values;
}
