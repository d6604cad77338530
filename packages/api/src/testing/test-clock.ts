import type { Clock } from '../ports.ts';

export type TestClock = Clock & { advance(seconds: number): void };

/** A clock that moves only when it is told to. */
export function createTestClock(start = new Date('2026-11-22T08:00:00Z')): TestClock {
  let now = start.getTime();
  return {
    now: () => new Date(now),
    advance: (seconds) => void (now += seconds * 1000),
  };
}
