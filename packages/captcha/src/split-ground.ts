import type { Point } from './shape.ts';
import type { Sketch } from './sketch.ts';

const pieceLength = 7;
const waveHeight = 9;
// From upright, in radians: an edge that ran along the text would split every letter.
const mostLean = 0.6;

/**
 * A large round shape whose edge crosses the middle of the text. The edge waves: a circle would be
 * found from three of its points and taken back.
 */
export function splitGround({ width, height, random }: Sketch): Point[] {
  const radius = random.between(60, 160);
  const direction = random.between(-mostLean, mostLean) + (random.flip() ? Math.PI : 0);
  const centreX = random.between(0.3, 0.7) * width + radius * Math.cos(direction);
  const centreY = random.between(0.3, 0.7) * height + radius * Math.sin(direction);
  const around = 2 * Math.PI * radius;
  const waves = Math.round(around / random.between(35, 55));
  const phase = random.between(0, 2 * Math.PI);
  const pieces = Math.ceil(around / pieceLength);
  return Array.from({ length: pieces }, (_, index): Point => {
    const angle = (index / pieces) * 2 * Math.PI;
    const reach = radius + waveHeight * Math.sin(waves * angle + phase);
    return [centreX + reach * Math.cos(angle), centreY + reach * Math.sin(angle)];
  });
}
