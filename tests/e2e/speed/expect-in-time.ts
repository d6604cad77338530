import { isLongRun } from '../../setup/is-long-run.ts';
import { expect } from '../setup/fixtures.ts';

const TIMES = 5;

/**
 * Holds what is measured to limits in milliseconds. A long run measures five times and looks at the
 * medians. The short one shares its two cores with other tests: there it is enough that one of five is
 * within twice the limits, and the first that is ends it.
 */
export async function expectInTime<Moment extends string>(
  limits: Record<Moment, number>,
  measure: () => Promise<Record<NoInfer<Moment>, number>>,
): Promise<void> {
  const moments = Object.keys(limits) as Moment[];
  const isAboutInTime = (times: Record<Moment, number>) =>
    moments.every((moment) => times[moment] <= 2 * limits[moment]);

  const measured: Record<Moment, number>[] = [];
  while (measured.length < TIMES && (isLongRun || !measured.some(isAboutInTime)))
    measured.push(await measure());

  const all = JSON.stringify(measured);
  if (!isLongRun) expect(measured.some(isAboutInTime), all).toBe(true);
  else
    for (const moment of moments)
      expect(medianOf(measured.map((times) => times[moment])), all).toBeLessThanOrEqual(
        limits[moment],
      );
}

/** The value in the middle; of an odd number of them. */
function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[(sorted.length - 1) / 2] ?? Number.NaN;
}
