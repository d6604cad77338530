import { notAFloat, RedisError } from '../redis-error.ts';

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const infinite = /^([+-]?)inf(inity)?$/i;

/** A sorted set's score: a decimal number or an infinity. */
export function parseScore(text: string, refusal: () => Error = notAFloat): number {
  const sign = infinite.exec(text)?.[1];
  if (sign !== undefined) return sign === '-' ? -Infinity : Infinity;
  const value = decimal.test(text) ? Number(text) : NaN;
  if (!Number.isFinite(value)) throw refusal();
  return value;
}

/** A score as Redis prints it. */
export function formatScore(score: number): string {
  if (Number.isFinite(score)) return String(score);
  return score > 0 ? 'inf' : '-inf';
}

export type ScoreRange = { readonly contains: (score: number) => boolean };

/** A score range such as `1 5`, `(1 +inf`; `(` leaves the limit itself out. */
export function parseScoreRange(min: string, max: string): ScoreRange {
  const low = parseLimit(min);
  const high = parseLimit(max);
  return {
    contains: (score) =>
      (low.exclusive ? score > low.score : score >= low.score) &&
      (high.exclusive ? score < high.score : score <= high.score),
  };
}

function parseLimit(text: string): { score: number; exclusive: boolean } {
  const exclusive = text.startsWith('(');
  const refusal = () => new RedisError('ERR min or max is not a float');
  const limit = exclusive ? text.slice(1) : text;
  // Redis reads no number at all as zero, but only here.
  return { score: limit === '' ? 0 : parseScore(limit, refusal), exclusive };
}
