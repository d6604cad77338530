import type { Point } from './shape.ts';
import type { Sketch } from './sketch.ts';
import { traceLine } from './trace-line.ts';

const pieces = 32;

/** Strokes a shallow arc through the text, from the left edge to the right one. */
export function strokeArc(sketch: Sketch, thickness: number): void {
  const { context, width, height, random } = sketch;
  const from = random.between(0.35, 0.65) * height;
  const to = random.between(0.35, 0.65) * height;
  const bow = random.between(0.12, 0.28) * height * (random.flip() ? 1 : -1);
  const points = Array.from({ length: pieces + 1 }, (_, index): Point => {
    const t = index / pieces;
    return [t * width, from + (to - from) * t + bow * (4 * t * (1 - t) - 0.5)];
  });
  context.lineWidth = thickness;
  context.beginPath();
  traceLine(sketch, points);
  context.stroke();
}
