import { randomUUID } from 'node:crypto';
import { Redis, type RedisConfigNodejs } from '@upstash/redis';
import { afterAll, describe } from 'vitest';
import type { RunningRedis } from '../start-redis.ts';
import { checkCounters } from './client-checks/check-counters.ts';
import { checkErrors } from './client-checks/check-errors.ts';
import { checkExpiry } from './client-checks/check-expiry.ts';
import { checkExpiryChanges } from './client-checks/check-expiry-changes.ts';
import { checkHashes } from './client-checks/check-hashes.ts';
import { checkKeys } from './client-checks/check-keys.ts';
import { checkListsAndSets } from './client-checks/check-lists-and-sets.ts';
import { checkRaces } from './client-checks/check-races.ts';
import { checkSortedSets } from './client-checks/check-sorted-sets.ts';
import { checkStrings } from './client-checks/check-strings.ts';
import { checkTransactions } from './client-checks/check-transactions.ts';
import { checkValues } from './client-checks/check-values.ts';
import type { ClientUnderTest } from './client-under-test.ts';

const modes: Record<string, Partial<RedisConfigNodejs>> = {
  'auto-pipelining, base64': {},
  'one request per command, base64': { enableAutoPipelining: false },
  'auto-pipelining, plain JSON': { responseEncoding: false },
};

const checks: Record<string, (client: ClientUnderTest) => void> = {
  strings: checkStrings,
  counters: checkCounters,
  values: checkValues,
  expiry: checkExpiry,
  expiryChanges: checkExpiryChanges,
  keys: checkKeys,
  hashes: checkHashes,
  listsAndSets: checkListsAndSets,
  sortedSets: checkSortedSets,
  errors: checkErrors,
  transactions: checkTransactions,
  races: checkRaces,
};

/** Puts the real Upstash client through its paces against a running Redis, in each of its modes. */
export function upstashClientSuite({ url, token }: RunningRedis): void {
  for (const [mode, config] of Object.entries(modes)) {
    describe(mode, () => {
      const prefix = `menjin-test:${randomUUID()}`;
      const redis = new Redis({ url, token, ...config });
      const raw = new Redis({ url, token, ...config, automaticDeserialization: false });
      afterAll(() => deleteKeys(raw, `${prefix}:*`));

      for (const [area, check] of Object.entries(checks)) {
        check({ redis, raw, key: (name) => `${prefix}:${area}:${name}` });
      }
    });
  }
}

/** The Redis may be somebody's own: only what the suite made goes. */
async function deleteKeys(raw: Redis, pattern: string): Promise<void> {
  const keys = await raw.keys(pattern);
  if (keys.length > 0) await raw.del(...keys);
}
