import { randomBytes } from 'node:crypto';
import type { CaptchaFormat } from '@menjin/contract';
import { createCanvas } from '@napi-rs/canvas';
import { colourInk } from './colour-ink.ts';
import { createWarp } from './create-warp.ts';
import { drawInk } from './draw-ink.ts';
import { encodeCaptcha } from './encode-captcha.ts';
import { createSeededRandom } from './seeded-random.ts';

const characterWidth = 40;
const height = 60;

export interface DrawCaptchaOptions {
  /** JPEG by default. */
  format?: CaptchaFormat;
  /** Pixels of the file per logical pixel: 2 by default, crisp when shown at up to double size. */
  scale?: 1 | 2;
  /** Fixes the geometry, for tests; fresh from the CSPRNG by default. */
  seed?: string;
}

export interface CaptchaImage {
  bytes: Uint8Array;
  contentType: `image/${CaptchaFormat}`;
  /** Pixels of the file: 80 for each character at scale 2. */
  width: number;
  /** Pixels of the file: 120 at scale 2. */
  height: number;
}

/**
 * Draws a text as a picture that people read and simple programs do not. The picture is opaque,
 * with dark and light halves, and so readable on any page. Drawing takes about a millisecond of
 * the event loop; encoding happens in the thread pool.
 *
 * @param text 1 to 8 characters of `captchaAlphabet`, as `createCaptchaText` makes them
 * @throws RangeError (as a rejection) when `text` is anything else
 */
export async function drawCaptcha(
  text: string,
  options: DrawCaptchaOptions = {},
): Promise<CaptchaImage> {
  const { format = 'jpeg', scale = 2, seed = randomBytes(16).toString('hex') } = options;
  if (text.length < 1 || text.length > 8) {
    throw new RangeError(`A captcha has 1 to 8 characters, not ${text.length}.`);
  }
  const width = text.length * characterWidth;
  const canvas = createCanvas(width * scale, height * scale);
  const context = canvas.getContext('2d');
  context.scale(scale, scale);

  const random = createSeededRandom(seed);
  const sketch = { context, width, height, warp: createWarp(width, height, random), random };
  drawInk(text, sketch);
  colourInk(sketch);
  const bytes = await encodeCaptcha(canvas, format);
  return { bytes, contentType: `image/${format}`, width: canvas.width, height: canvas.height };
}
