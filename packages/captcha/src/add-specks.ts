import type { Sketch } from './sketch.ts';

const speckCount = 20;

/** Scatters small dots over the whole picture. */
export function addSpecks({ context, width, height, random }: Sketch): void {
  context.beginPath();
  for (let speck = 0; speck < speckCount; speck += 1) {
    const x = random.between(0, width);
    const y = random.between(0, height);
    const radius = random.between(0.5, 1.2);
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  }
  context.fill();
}
