import { addSpecks } from './add-specks.ts';
import { fillShape } from './fill-shape.ts';
import { placeGlyphs } from './place-glyphs.ts';
import type { Sketch } from './sketch.ts';
import { splitCircle } from './split-circle.ts';
import { strokeArc } from './stroke-arc.ts';

/**
 * Draws the text and everything that is in the way of reading it by program: opaque where
 * there is ink, transparent where the ground will show.
 *
 * @throws RangeError when the text holds a character that no font draws
 */
export function drawInk(text: string, sketch: Sketch): void {
  const { context, width, height, random } = sketch;
  for (const glyph of placeGlyphs(text, width, height, random)) fillShape(sketch, glyph);
  strokeArc(sketch, random.between(1.5, 2.3));

  if (random.next() < 0.35) {
    context.globalCompositeOperation = 'destination-out';
    strokeArc(sketch, random.between(0.9, 1.3));
  }

  // 'xor' swaps ink and ground. With half of the text swapped no single threshold separates
  // the letters; of all the disturbances this one stops the most OCR.
  context.globalCompositeOperation = 'xor';
  addSpecks(sketch);
  fillShape(sketch, [splitCircle(sketch)]);
}
