import type { Point } from './shape.ts';
import type { Sketch } from './sketch.ts';
import { traceLine } from './trace-line.ts';

const pieceLength = 5;

/**
 * Strokes a wave through the text, from the left edge to the right one. It is steep: one that ran
 * along a bar would make an H a U.
 */
export function strokeWave(sketch: Sketch, thickness: number): void {
  const { context, width, height, random } = sketch;
  const middle = random.between(0.44, 0.56) * height;
  const reach = random.between(0.16, 0.24) * height;
  const period = random.between(60, 90);
  const phase = random.between(0, 2 * Math.PI);
  const pieces = Math.ceil(width / pieceLength);
  const points = Array.from({ length: pieces + 1 }, (_, index): Point => {
    const x = (index / pieces) * width;
    return [x, middle + reach * Math.sin((2 * Math.PI * x) / period + phase)];
  });
  context.lineWidth = thickness;
  context.beginPath();
  traceLine(sketch, points);
  context.stroke();
}
