import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { GreyImage } from '../images/grey-image.ts';
import { encodePgm } from './encode-pgm.ts';
import { runTesseract } from './run-tesseract.ts';

const END_OF_PAGE = '\f';

export type Reading = {
  /** The characters that a text may have. */
  alphabet: string;
  /** tesseract's page segmentation mode: 7 is one line, 8 one word. */
  segmentation: number;
  signal: AbortSignal;
};

/** What tesseract reads in each image, in capitals: one process for all of them, on one core. */
export async function readTexts(images: readonly GreyImage[], reading: Reading): Promise<string[]> {
  const directory = await mkdtemp(path.join(tmpdir(), 'menjin-ocr-'));
  try {
    const files = images.map((_, index) => path.join(directory, `${index}.pgm`));
    await Promise.all(
      images.map((image, index) => writeFile(files[index] ?? '', encodePgm(image))),
    );
    const list = path.join(directory, 'images.txt');
    await writeFile(list, files.join('\n'));
    return await readList(list, files, reading);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function readList(list: string, files: readonly string[], reading: Reading) {
  const { alphabet, segmentation, signal } = reading;
  const options = ['--psm', `${segmentation}`, '-c', `tessedit_char_whitelist=${alphabet}`];
  const output = await runTesseract([list, 'stdout', ...options], signal);
  if (output !== null) {
    const pages = output.split(END_OF_PAGE);
    return files.map((_, index) => capitalsOf(pages[index]));
  }
  // An image it dies of must not take the others along.
  const texts: string[] = [];
  for (const file of files)
    texts.push(capitalsOf(await runTesseract([file, 'stdout', ...options], signal)));
  return texts;
}

const capitalsOf = (page: string | null | undefined) =>
  (page ?? '').replace(/\s/g, '').toUpperCase();
