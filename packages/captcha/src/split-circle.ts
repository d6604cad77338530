import type { Point } from './shape.ts';
import type { Sketch } from './sketch.ts';

const pieces = 120;

/** A large circle whose edge crosses the middle of the text. */
export function splitCircle({ width, height, random }: Sketch): Point[] {
  const radius = random.between(60, 160);
  const direction = random.between(0, 2 * Math.PI);
  const centreX = random.between(0.3, 0.7) * width + radius * Math.cos(direction);
  const centreY = random.between(0.3, 0.7) * height + radius * Math.sin(direction);
  return Array.from({ length: pieces }, (_, index): Point => {
    const angle = (index / pieces) * 2 * Math.PI;
    return [centreX + radius * Math.cos(angle), centreY + radius * Math.sin(angle)];
  });
}
