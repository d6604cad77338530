import type { Browser } from '@playwright/test';
import pg from 'pg';
import { openRedis } from '../e2e/setup/open-redis.ts';
import type { StackAddresses } from '../e2e/setup/stack-addresses.ts';
import type { Language } from './looks.ts';
import type { Stage } from './open-page.ts';
import type { Guest } from './page-state.ts';
import { type Guests, invite } from './people.ts';

/** Opens what stands behind the pages of a stack; whoever asked closes it. */
export function openStage({
  stack,
  browser,
  newMobile,
  newAccount,
}: { stack: StackAddresses; browser: Browser } & Pick<Stage, 'newMobile'> &
  Pick<Guests, 'newAccount'>): Stage & { close: () => Promise<void> } {
  const redis = openRedis(stack);
  const pool = new pg.Pool({ connectionString: stack.databaseUrl, max: 1 });
  const query = async <Row>(sql: string, values: unknown[] = []) =>
    (await pool.query(sql, values)).rows as Row[];
  const person = once((guest: Guest) => invite({ stack, redis, query, newAccount }, guest));
  const context = once(({ locale }: Language) =>
    browser.newContext({ baseURL: stack.web, locale }),
  );
  return { stack, redis, query, newMobile, person, context, close: () => pool.end() };
}

/** Makes a thing when it is asked for, and for each key one. */
function once<Key, Thing>(make: (key: Key) => Thing): (key: Key) => Thing {
  const made = new Map<Key, Thing>();
  return (key) => {
    const thing = made.get(key) ?? make(key);
    made.set(key, thing);
    return thing;
  };
}
