import type { Clock, OpenWork } from '../ports.ts';
import { ExpiringMap } from './expiring-map.ts';

export function createMemoryOpenWork(clock: Clock): OpenWork {
  const open = new ExpiringMap<true>(clock);
  return {
    put: async (workId, ttlSeconds) => open.set(workId, true, ttlSeconds),
    take: async (workId) => open.delete(workId),
  };
}
