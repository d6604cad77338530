import { createCanvas } from '@napi-rs/canvas';
import { glyphOutlines } from '../../packages/captcha/src/glyph-outlines.ts';
import { readGlyphOutline } from '../../packages/captcha/src/read-glyph-outline.ts';
import { decodeImage } from './images/decode-image.ts';
import type { GreyImage } from './images/grey-image.ts';

const CAP_HEIGHT = 64;
const ADVANCE = 72;
const HEIGHT = 120;

/** A text in one upright font, black on white: what any OCR reads. Shows that the reading works. */
export function drawPlainText(text: string): Promise<GreyImage> {
  const canvas = createCanvas(ADVANCE * text.length + 16, HEIGHT);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, HEIGHT);
  context.fillStyle = 'black';
  const family = glyphOutlines.at(-1) ?? {};
  for (const [place, character] of [...text].entries()) {
    context.beginPath();
    for (const contour of readGlyphOutline(family[character] ?? [])) {
      for (const [x, y] of contour)
        context.lineTo(16 + place * ADVANCE + x * CAP_HEIGHT, HEIGHT - 28 + y * CAP_HEIGHT);
      context.closePath();
    }
    context.fill();
  }
  return decodeImage(canvas.toBuffer('image/png'));
}
