import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

// Pages have few colours; so many keep the edges of letters smooth.
const COLOURS = 16;

/** Writes a screenshot as a small file that anything shows: the same picture gives the same bytes. */
export async function savePicture(png: Buffer, file: string): Promise<void> {
  const few = await sharp(png)
    .png({ palette: true, colours: COLOURS, dither: 0, effort: 10 })
    .toBuffer();
  const webp = await sharp(few).webp({ lossless: true, effort: 6 }).toBuffer();
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, webp);
}
