import type { Clock, RateWindows } from '../ports.ts';
import { ExpiringMap } from './expiring-map.ts';

export function createMemoryRateWindows(clock: Clock): RateWindows {
  const counts = new ExpiringMap<{ count: number }>(clock);
  return {
    async count(key, windowSeconds) {
      const window = counts.get(key) ?? { count: 0 };
      if (window.count === 0) counts.set(key, window, windowSeconds);
      window.count += 1;
      return { count: window.count, secondsLeft: counts.secondsLeft(key) };
    },
  };
}
