import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { GreyImage } from './grey-image.ts';

/** Decodes a JPEG, PNG, WebP, GIF or SVG into its luminance (Rec. 601). */
export async function decodeImage(bytes: Uint8Array): Promise<GreyImage> {
  const image = await loadImage(bytes);
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const pixels = Uint8Array.from({ length: width * height }, (_, index) => {
    const [red = 0, green = 0, blue = 0] = data.subarray(4 * index, 4 * index + 3);
    return Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  });
  return { width, height, pixels };
}
