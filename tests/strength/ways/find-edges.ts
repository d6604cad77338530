import type { GreyImage } from '../images/grey-image.ts';

/** How steep the image is at each pixel (Sobel), drawn dark on white: the same for both polarities. */
export function findEdges({ width, height, pixels }: GreyImage): GreyImage {
  const at = (x: number, y: number) =>
    pixels[Math.max(0, Math.min(height - 1, y)) * width + Math.max(0, Math.min(width - 1, x))] ?? 0;
  const column = (x: number, y: number) => at(x, y - 1) + 2 * at(x, y) + at(x, y + 1);
  const row = (x: number, y: number) => at(x - 1, y) + 2 * at(x, y) + at(x + 1, y);
  const steep = pixels.map((_, index) => {
    const x = index % width;
    const y = (index - x) / width;
    const across = column(x + 1, y) - column(x - 1, y);
    const down = row(x, y + 1) - row(x, y - 1);
    return 255 - Math.min(255, Math.hypot(across, down) / 2);
  });
  return { width, height, pixels: steep };
}
