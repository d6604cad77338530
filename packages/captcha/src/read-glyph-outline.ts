import { capHeightUnits } from './glyph-outlines.ts';
import type { Point, Shape } from './shape.ts';

/** Turns one outline of glyph-outlines.ts into points, scaled so that a capital is 1 high. */
export function readGlyphOutline(outline: readonly (readonly number[])[]): Shape {
  return outline.map((contour) => {
    const points: Point[] = [];
    let [x, y] = [0, 0];
    for (let index = 0; index + 1 < contour.length; index += 2) {
      x += contour[index] ?? 0;
      y += contour[index + 1] ?? 0;
      points.push([x / capHeightUnits, y / capHeightUnits]);
    }
    return points;
  });
}
