import type { Clock, SmsCooldowns } from '../ports.ts';
import { ExpiringMap } from './expiring-map.ts';

export function createMemorySmsCooldowns(clock: Clock): SmsCooldowns {
  const flags = new ExpiringMap<true>(clock);
  return {
    async start(mobile, seconds) {
      if (flags.get(mobile) !== undefined) return flags.secondsLeft(mobile);
      flags.set(mobile, true, seconds);
      return null;
    },
    async cancel(mobile) {
      flags.delete(mobile);
    },
  };
}
