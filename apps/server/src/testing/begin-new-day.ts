import type { TestDeps } from '@menjin/api/testing';

const DAY_SECONDS = 24 * 60 * 60;

/** Limits are counted in slices of time: how long they last is known where a slice begins. */
export function beginNewDay({ clock }: Pick<TestDeps, 'clock'>): void {
  const seconds = Math.floor(clock.now().getTime() / 1000);
  clock.advance(DAY_SECONDS - (seconds % DAY_SECONDS));
}
