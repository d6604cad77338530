import type { Shape } from './shape.ts';
import type { Sketch } from './sketch.ts';
import { traceLine } from './trace-line.ts';

/** Fills the warped contours of a shape. */
export function fillShape(sketch: Sketch, shape: Shape): void {
  sketch.context.beginPath();
  for (const contour of shape) {
    traceLine(sketch, contour);
    sketch.context.closePath();
  }
  sketch.context.fill();
}
