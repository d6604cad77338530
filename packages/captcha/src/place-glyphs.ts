import { glyphOutlines } from './glyph-outlines.ts';
import { readGlyphOutline } from './read-glyph-outline.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { Point, Shape } from './shape.ts';

// The warp moves points by up to 4.2 pixels across and 5.2 down, and stretches heights by a tenth:
// from these limits nothing leaves the picture.
const sideMargin = 7;
const reachFromMiddle = 0.375;
const verticalShift = 0.16;

/**
 * Sets the text in a row, each character in its own font, size, turn, slant and height.
 *
 * @returns one shape for each character, centred in a box of `width` by `height` logical pixels
 * @throws RangeError when the text holds a character that no font draws
 */
export function placeGlyphs(
  text: string,
  width: number,
  height: number,
  random: SeededRandom,
): Shape[] {
  const row: Shape[] = [];
  let right = 0;
  for (const character of text) {
    const glyph = transformGlyph(character, random);
    const [left, glyphRight] = extent(glyph, 0);
    const overlap = random.between(-0.07, 0.04) * (glyphRight - left);
    const start = row.length === 0 ? 0 : right - overlap;
    row.push(moveShape(glyph, start - left, 0));
    right = start + glyphRight - left;
  }
  const room = width - 2 * sideMargin;
  const narrowing = Math.min(1, room / right);
  const indent = sideMargin + (room - right * narrowing) * random.next();
  return row.map((shape) => {
    const [top, bottom] = extent(shape, 1);
    const reach = reachFromMiddle * height;
    const fit = Math.min(1, (2 * reach) / (bottom - top));
    const shiftRoom = Math.min(verticalShift * height, reach - (fit * (bottom - top)) / 2);
    const middle = height / 2 + random.between(-shiftRoom, shiftRoom);
    return shape.map((points) =>
      points.map(
        ([x, y]): Point => [x * narrowing + indent, middle + (y - (top + bottom) / 2) * fit],
      ),
    );
  });
}

/** One character around its own middle, in logical pixels. */
function transformGlyph(character: string, random: SeededRandom): Shape {
  const outline = random.pick(glyphOutlines)[character];
  if (outline === undefined)
    throw new RangeError(`No captcha font draws ${JSON.stringify(character)}.`);
  const shape = readGlyphOutline(outline);
  const capHeight = random.between(27, 36);
  const scaleX = capHeight * random.between(0.88, 1.05);
  const scaleY = capHeight * random.between(0.9, 1.1);
  const angle = random.between(-0.36, 0.36);
  const shear = random.between(-0.14, 0.14);
  const [left, right] = extent(shape, 0);
  const [top, bottom] = extent(shape, 1);
  return shape.map((points) =>
    points.map(([x, y]): Point => {
      const v = (y - (top + bottom) / 2) * scaleY;
      const u = (x - (left + right) / 2) * scaleX + shear * v;
      return [u * Math.cos(angle) - v * Math.sin(angle), u * Math.sin(angle) + v * Math.cos(angle)];
    }),
  );
}

function moveShape(shape: Shape, byX: number, byY: number): Shape {
  return shape.map((points) => points.map(([x, y]): Point => [x + byX, y + byY]));
}

function extent(shape: Shape, axis: 0 | 1): readonly [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (const points of shape) {
    for (const point of points) {
      low = Math.min(low, point[axis]);
      high = Math.max(high, point[axis]);
    }
  }
  return [low, high];
}
