import type { Face } from './scene.ts';

/** Each face so many times, and which time it is. */
export const roundsOf = (faces: readonly Face[], count: number) =>
  faces.flatMap((face) => Array.from({ length: count }, (_, n) => [face, n + 1] as const));
