import type { SeededRandom } from './seeded-random.ts';
import type { Warp } from './shape.ts';

const latticeStep = 22;
const latticeReach = 1.8;

/** Makes a warp of the whole picture: two waves, a shaken lattice and a slight perspective; all lengths in logical pixels. */
export function createWarp(width: number, height: number, random: SeededRandom): Warp {
  const waveDown = createWave(random.between(2.2, 3.4), random.between(55, 95), random);
  const waveAcross = createWave(random.between(1.4, 2.4), random.between(30, 60), random);
  const shakeX = createLattice(width, height, random);
  const shakeY = createLattice(width, height, random);
  const perspective = random.between(-0.1, 0.1);
  return ([x, y]) => {
    const heightFactor = 1 + perspective * (x / width - 0.5) * 2;
    return [
      x + waveAcross(y) + shakeX(x, y),
      height / 2 + (y - height / 2) * heightFactor + waveDown(x) + shakeY(x, y),
    ];
  };
}

function createWave(
  amplitude: number,
  period: number,
  random: SeededRandom,
): (along: number) => number {
  const phase = random.between(0, 2 * Math.PI);
  return (along) => amplitude * Math.sin((2 * Math.PI * along) / period + phase);
}

/** Random offsets on the corners of a square grid, blended between them. */
function createLattice(
  width: number,
  height: number,
  random: SeededRandom,
): (x: number, y: number) => number {
  const columns = Math.ceil(width / latticeStep) + 3;
  const rows = Math.ceil(height / latticeStep) + 3;
  const offsets = Array.from({ length: columns * rows }, () =>
    random.between(-latticeReach, latticeReach),
  );
  const offsetAt = (column: number, row: number): number =>
    offsets[clamp(row, rows) * columns + clamp(column, columns)] ?? 0;
  return (x, y) => {
    const column = Math.floor(x / latticeStep);
    const row = Math.floor(y / latticeStep);
    const across = ease(x / latticeStep - column);
    const down = ease(y / latticeStep - row);
    const above = blend(offsetAt(column + 1, row + 1), offsetAt(column + 2, row + 1), across);
    const below = blend(offsetAt(column + 1, row + 2), offsetAt(column + 2, row + 2), across);
    return blend(above, below, down);
  };
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index));
}

function ease(t: number): number {
  return t * t * (3 - 2 * t);
}

function blend(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}
