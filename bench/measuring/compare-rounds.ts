import type { Quantity, Ratio } from './benchmark.ts';
import { spreadOf } from './statistics.ts';

/** What one case gave in each round, by measure. */
type Rounds<Key extends string> = readonly Record<Key, number>[];

/** One case over another, round by round, so that what disturbed a round disturbs both alike. */
export function ratioOf<Key extends string>(
  label: { group: string; name: string },
  [above, below]: readonly [Rounds<Key>, Rounds<Key>],
  key: Key,
): Ratio {
  const quotients = above.map((one, round) => one[key] / (below[round]?.[key] ?? Number.NaN));
  return { ...label, spread: spreadOf(quotients) };
}

/** One measure of one case over the rounds. */
export function quantityOf<Key extends string>(
  label: { group: string; subject: string; measure: string },
  rounds: Rounds<Key>,
  key: Key,
): Quantity {
  return { ...label, spread: spreadOf(rounds.map((round) => round[key])) };
}
