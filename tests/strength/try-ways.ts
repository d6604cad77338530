import { availableParallelism } from 'node:os';
import type { GreyImage } from './images/grey-image.ts';
import { readTexts } from './tesseract/read-texts.ts';
import { ways } from './ways/ways.ts';

export type WayName = keyof typeof ways;

/** A picture and what it says, in capitals. */
export type Captcha = { text: string; image: GreyImage };

export type WayResult = {
  /** How many characters were read at their places. */
  characters: number;
  /** Whose text was read as a whole, by index. */
  solved: number[];
};

export type Attempt = {
  /** The characters that the texts are made of. */
  alphabet: string;
  /** tesseract's modes: each way counts with the one that solves the most. */
  segmentations: readonly number[];
  /** All eight by default. */
  names?: readonly WayName[];
  signal: AbortSignal;
};

const allNames = Object.keys(ways) as WayName[];

/** Prepares every picture in each of the ways and lets tesseract read it. */
export async function tryWays(
  captchas: readonly Captcha[],
  attempt: Attempt,
): Promise<Map<WayName, WayResult>> {
  const results = new Map<WayName, WayResult>();
  for (const name of attempt.names ?? allNames) {
    const readings = await readInParts(captchas, name, attempt);
    const [best] = readings
      .map((texts) => compare(captchas, texts))
      .toSorted((one, other) => other.solved.length - one.solved.length);
    if (best !== undefined) results.set(name, best);
  }
  return results;
}

/** How many were solved by at least one of the ways. */
export function solvedByAny(results: ReadonlyMap<WayName, WayResult>): number {
  return new Set([...results.values()].flatMap(({ solved }) => solved)).size;
}

/** The texts read in each mode; the pictures are shared out among the cores. */
async function readInParts(
  captchas: readonly Captcha[],
  name: WayName,
  { alphabet, segmentations, signal }: Attempt,
): Promise<string[][]> {
  const size = Math.ceil(captchas.length / availableParallelism());
  const parts = Array.from({ length: Math.ceil(captchas.length / size) }, (_, part) =>
    captchas.slice(part * size, (part + 1) * size).map(({ image }) => ways[name](image)),
  );
  const readings: string[][] = [];
  for (const segmentation of segmentations) {
    const reading = { alphabet, segmentation, signal };
    const texts = await Promise.all(parts.map((images) => readTexts(images, reading)));
    readings.push(texts.flat());
  }
  return readings;
}

function compare(captchas: readonly Captcha[], texts: readonly string[]): WayResult {
  const solved: number[] = [];
  let characters = 0;
  for (const [index, { text }] of captchas.entries()) {
    const read = texts[index] ?? '';
    characters += [...text].filter((character, place) => read[place] === character).length;
    if (read === text) solved.push(index);
  }
  return { characters, solved };
}
