const STEPS = [1, 2, 3, 4, 5, 6, 8, 10];

/**
 * The top of an axis that begins at nothing: a round number, and so that the label in its middle
 * is a multiple of `unit`, too.
 */
export function niceTop(highest: number, unit: number): number {
  const least = 2 * unit;
  if (highest <= least) return least;
  const magnitude = 10 ** Math.floor(Math.log10(highest));
  const tops = STEPS.map((step) => Number((step * magnitude).toPrecision(2)));
  return tops.find((top) => top >= highest && isMultiple(top, least)) ?? 10 * magnitude;
}

function isMultiple(amount: number, of: number): boolean {
  const times = amount / of;
  // Decimals are not exact.
  return Math.abs(times - Math.round(times)) < 1e-6;
}
