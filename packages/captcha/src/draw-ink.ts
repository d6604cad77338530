import { addSpecks } from './add-specks.ts';
import { fillShape } from './fill-shape.ts';
import { placeGlyphs } from './place-glyphs.ts';
import type { Sketch } from './sketch.ts';
import { splitGround } from './split-ground.ts';
import { strokeWave } from './stroke-wave.ts';

/**
 * Draws the text and everything that is in the way of reading it by program: opaque where
 * there is ink, transparent where the ground will show.
 *
 * @throws RangeError when the text holds a character that no font draws
 */
export function drawInk(text: string, sketch: Sketch): void {
  const { context, width, height, random } = sketch;
  for (const glyph of placeGlyphs(text, width, height, random)) fillShape(sketch, glyph);

  // 'xor' swaps ink and ground. A wave nearly as thick as a stroke cuts the letters and joins
  // them: what takes it away takes strokes, what fills its cuts fills counters. With part of the picture
  // swapped no single threshold separates the letters.
  context.globalCompositeOperation = 'xor';
  strokeWave(sketch, random.between(2.7, 3.1));
  addSpecks(sketch);
  fillShape(sketch, [splitGround(sketch)]);
}
