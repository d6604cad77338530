import type { GreyImage } from '../images/grey-image.ts';

// tesseract loses characters that touch the edge.
const BORDER = 24;

/** An image as a PGM file, which any reader of images takes, within a white border. */
export function encodePgm({ width, height, pixels }: GreyImage): Buffer {
  const [outerWidth, outerHeight] = [width + 2 * BORDER, height + 2 * BORDER];
  const bordered = Buffer.alloc(outerWidth * outerHeight, 255);
  for (let y = 0; y < height; y += 1) {
    const row = pixels.subarray(y * width, (y + 1) * width);
    bordered.set(row, (y + BORDER) * outerWidth + BORDER);
  }
  return Buffer.concat([Buffer.from(`P5\n${outerWidth} ${outerHeight}\n255\n`), bordered]);
}
