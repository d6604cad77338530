import type { SendingStatus } from '@menjin/contract';

/** What is sent now: all codes, none for registration, none at all, or none because staff said so. */
export type SendingLevel = 'open' | 'partly' | 'full' | 'paused';

/** The same order in which a request for a code meets these stops. */
export function sendingLevel({ paused, today, hour }: SendingStatus): SendingLevel {
  if (paused !== null) return 'paused';
  const limits = [
    { used: today.spent, limit: today.budget, reserve: today.reserve },
    { used: hour.count, limit: hour.cap, reserve: hour.reserve },
  ];
  if (limits.some(({ used, limit, reserve }) => used >= limit + reserve)) return 'full';
  return limits.some(({ used, limit }) => used >= limit) ? 'partly' : 'open';
}
