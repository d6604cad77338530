// Writes src/glyph-outlines.ts and fonts/*-LICENSE.txt from the @fontsource packages.
// Run by hand with `pnpm make-outlines` after changing the families, the weights or the alphabet.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Font, PathCommand } from 'opentype.js';
import opentype from 'opentype.js';
import { captchaAlphabet } from '../src/captcha-alphabet.ts';

// All under the SIL Open Font License without a reserved font name, so outlines may be taken over.
const families = [
  { name: 'alegreya', weight: 500 },
  { name: 'bitter', weight: 500 },
  { name: 'fredoka', weight: 400 },
  { name: 'grandstander', weight: 500 },
  { name: 'kanit', weight: 400 },
  { name: 'laila', weight: 500 },
  { name: 'mali', weight: 500 },
  { name: 'nunito', weight: 600 },
] as const;

const capHeightUnits = 500;
const longestSegmentUnits = 65;

type Point = readonly [x: number, y: number];

const require = createRequire(import.meta.url);
const packageFolder = join(dirname(fileURLToPath(import.meta.url)), '..');

const blocks = families.map(({ name, weight }) => {
  const fontFolder = dirname(require.resolve(`@fontsource/${name}/package.json`));
  const file = readFileSync(join(fontFolder, 'files', `${name}-latin-${weight}-normal.woff`));
  copyFileSync(join(fontFolder, 'LICENSE'), join(packageFolder, 'fonts', `${name}-LICENSE.txt`));
  const font = opentype.parse(new Uint8Array(file).buffer);
  const scale = capHeightUnits / capHeight(font);
  const lines = [...captchaAlphabet].map(
    (character) => `    '${character}': ${outlineOf(font, character, scale)},`,
  );
  return [`  // ${name} ${weight}`, '  {', ...lines, '  },'].join('\n');
});

const source = `// Made by scripts/make-glyph-outlines.ts from the fonts whose licences lie in fonts/. Do not edit.

/** The height of a capital in the units of the outlines. */
export const capHeightUnits = ${capHeightUnits};

/**
 * Flattened outlines, one record for each font family, by character. A contour is x and y by
 * turns: the first point absolute, the others relative to the one before. x begins at the left
 * edge of the ink, y is negative above the baseline.
 */
export const glyphOutlines: readonly Readonly<Record<string, readonly (readonly number[])[]>>[] = [
${blocks.join('\n')}
];
`;
writeFileSync(join(packageFolder, 'src', 'glyph-outlines.ts'), source);

function capHeight(font: Font): number {
  const bounds = font.charToGlyph('H').getPath(0, 0, font.unitsPerEm).getBoundingBox();
  return bounds.y2 - bounds.y1;
}

function outlineOf(font: Font, character: string, scale: number): string {
  const path = font.charToGlyph(character).getPath(0, 0, font.unitsPerEm);
  const left = path.getBoundingBox().x1;
  const contours = flatten(path.commands, scale, left);
  return JSON.stringify(contours.map((contour) => encodeContour(contour)));
}

function flatten(commands: readonly PathCommand[], scale: number, left: number): Point[][] {
  const contours: Point[][] = [];
  let contour: Point[] = [];
  let at: Point = [0, 0];
  for (const command of commands) {
    if (command.type === 'Z') {
      closeContour(contour);
      continue;
    }
    const controls: Point[] = [];
    if (command.type === 'Q' || command.type === 'C') controls.push([command.x1, command.y1]);
    if (command.type === 'C') controls.push([command.x2, command.y2]);
    const scaled = [...controls, [command.x, command.y] as const].map(
      ([x, y]): Point => [(x - left) * scale, y * scale],
    );
    const end = scaled.at(-1) ?? at;
    if (command.type === 'M') {
      contour = [end];
      contours.push(contour);
    } else {
      contour.push(...segmentPoints([at, ...scaled]));
    }
    at = end;
  }
  return contours.filter((points) => points.length > 2);
}

/** Adds the closing edge, cut into pieces as every other edge is; the last point is not repeated. */
function closeContour(contour: Point[]): void {
  const [first] = contour;
  const last = contour.at(-1);
  if (first === undefined || last === undefined) return;
  contour.push(...segmentPoints([last, first]));
  contour.pop();
}

/** Points along one line or Bézier curve, without its start; short pieces, since the warp bends straight lines too. */
function segmentPoints(controls: readonly Point[]): Point[] {
  let length = 0;
  for (const [index, [x, y]] of controls.entries()) {
    const [previousX, previousY] = controls[Math.max(0, index - 1)] ?? [x, y];
    length += Math.hypot(x - previousX, y - previousY);
  }
  const pieces =
    Math.ceil(length / longestSegmentUnits) + (controls.length > 2 && length > 30 ? 1 : 0);
  return Array.from({ length: pieces }, (_, index) => bezierPoint(controls, (index + 1) / pieces));
}

function bezierPoint(controls: readonly Point[], t: number): Point {
  const [first, ...rest] = controls;
  if (first === undefined || rest.length === 0) return first ?? [0, 0];
  const [x1, y1] = bezierPoint(controls.slice(0, -1), t);
  const [x2, y2] = bezierPoint(rest, t);
  return [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t];
}

function encodeContour(contour: readonly Point[]): number[] {
  const rounded = contour.map(([x, y]) => [Math.round(x), Math.round(y)] as const);
  const numbers: number[] = [];
  let [atX, atY] = [0, 0];
  for (const [x, y] of rounded) {
    if (numbers.length > 0 && x === atX && y === atY) continue;
    numbers.push(x - atX, y - atY);
    [atX, atY] = [x, y];
  }
  return numbers;
}
