import { expect, test } from 'vitest';
import type { ClientUnderTest } from '../client-under-test.ts';

/** Counters in strings. */
export function checkCounters({ redis, raw, key }: ClientUnderTest): void {
  test('counts up and down', async () => {
    expect(await redis.incr(key('count'))).toBe(1);
    expect(await redis.incrby(key('count'), 41)).toBe(42);
    expect(await redis.decr(key('count'))).toBe(41);
    expect(await redis.decrby(key('count'), 50)).toBe(-9);
    expect(await raw.get(key('count'))).toBe('-9');
  });

  test('adds fractions without binary noise', async () => {
    await redis.set(key('fraction'), '10.5');
    expect(await redis.incrbyfloat(key('fraction'), 0.1)).toBe(10.6);
    expect(await redis.incrbyfloat(key('fraction'), -10.6)).toBe(0);
  });
}
