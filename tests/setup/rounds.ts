import { isLongRun } from './is-long-run.ts';
import type { Face } from './scene.ts';

/** Races are run again and again: which time it is. */
export const ROUNDS: readonly number[] = Array.from(
  { length: isLongRun ? 20 : 1 },
  (_, n) => n + 1,
);

/** Each face in every round. */
export const roundsOf = (faces: readonly Face[]) =>
  faces.flatMap((face) => ROUNDS.map((round) => [face, round] as const));
