import type { Point } from './shape.ts';
import type { Sketch } from './sketch.ts';

/** Adds a line through the warped points to the current path. */
export function traceLine({ context, warp }: Sketch, points: readonly Point[]): void {
  for (const [index, point] of points.entries()) {
    const [x, y] = warp(point);
    if (index === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
}
