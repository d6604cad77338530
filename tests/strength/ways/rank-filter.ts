import type { GreyImage } from '../images/grey-image.ts';

/**
 * Of a black and white image: each pixel becomes white where at least this share of the disc
 * around it is. 0.5 is the median.
 */
export function rankFilter(image: GreyImage, radius: number, share: number): GreyImage {
  const { width, height, pixels } = image;
  const sums = rowSums(image);
  const rows = rowsOfDisc(radius);
  const filtered = pixels.map((_, index) => {
    const x = index % width;
    const y = (index - x) / width;
    let [white, all] = [0, 0];
    for (const { down, reach } of rows) {
      const row = y + down;
      if (row < 0 || row >= height) continue;
      const left = Math.max(0, x - reach);
      const right = Math.min(width, x + reach + 1);
      white += (sums[row * (width + 1) + right] ?? 0) - (sums[row * (width + 1) + left] ?? 0);
      all += right - left;
    }
    return white >= share * all && white > 0 ? 255 : 0;
  });
  return { width, height, pixels: filtered };
}

/** For each row, how many pixels are white left of each place. */
function rowSums({ width, height, pixels }: GreyImage): Int32Array {
  const sums = new Int32Array((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isWhite = (pixels[y * width + x] ?? 0) > 128 ? 1 : 0;
      sums[y * (width + 1) + x + 1] = (sums[y * (width + 1) + x] ?? 0) + isWhite;
    }
  }
  return sums;
}

/** Fills light gaps in dark strokes that are narrower than the disc. */
export function closeGaps(image: GreyImage, radius: number): GreyImage {
  return rankFilter(rankFilter(image, radius, 1), radius, 0);
}

/** Takes away dark lines and specks that are narrower than the disc. */
export function removeThinLines(image: GreyImage, radius: number): GreyImage {
  return rankFilter(rankFilter(image, radius, 0), radius, 1);
}

function rowsOfDisc(radius: number): { down: number; reach: number }[] {
  const most = Math.floor(radius);
  return Array.from({ length: 2 * most + 1 }, (_, row) => {
    const down = row - most;
    return { down, reach: Math.floor(Math.sqrt(radius * radius - down * down)) };
  });
}
