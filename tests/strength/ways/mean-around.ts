import type { GreyImage } from '../images/grey-image.ts';

/** The mean of the square around each pixel, `reach` pixels to each side, cut off at the edges. */
export function meanAround({ width, height, pixels }: GreyImage, reach: number): Float64Array {
  const sums = summedArea({ width, height, pixels });
  const sumTo = (x: number, y: number) => sums[y * (width + 1) + x] ?? 0;
  return Float64Array.from(pixels, (_, index) => {
    const x = index % width;
    const y = (index - x) / width;
    const [left, right] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)];
    const [top, bottom] = [Math.max(0, y - reach), Math.min(height, y + reach + 1)];
    const sum = sumTo(right, bottom) - sumTo(left, bottom) - sumTo(right, top) + sumTo(left, top);
    return sum / ((right - left) * (bottom - top));
  });
}

function summedArea({ width, height, pixels }: GreyImage): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += pixels[y * width + x] ?? 0;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row;
    }
  }
  return sums;
}
