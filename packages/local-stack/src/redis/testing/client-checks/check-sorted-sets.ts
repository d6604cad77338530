import { expect, test } from 'vitest';
import type { ClientUnderTest } from '../client-under-test.ts';

/** Sorted sets. */
export function checkSortedSets({ redis, key }: ClientUnderTest): void {
  const add = (name: string, scores: Record<string, number>) =>
    redis.exec([
      'ZADD',
      key(name),
      ...Object.entries(scores).flatMap(([member, score]) => [score, member]),
    ]);

  test('orders members by score, then by bytes', async () => {
    await add('order', { b: 1, a: 1, c: -2.5, é: 1 });
    expect(await redis.zrange(key('order'), 0, -1)).toEqual(['c', 'a', 'b', 'é']);
    expect(await redis.zrange(key('order'), 0, 1, { rev: true })).toEqual(['é', 'b']);
    expect(await redis.zrange(key('order'), 0, 0, { withScores: true })).toEqual(['c', -2.5]);
    expect(await redis.zcard(key('order'))).toBe(4);
    expect(await redis.zrank(key('order'), 'b')).toBe(2);
    expect(await redis.zrank(key('order'), 'missing')).toBeNull();
  });

  test('ranges by score with open limits', async () => {
    await add('score', { a: 1, b: 2, c: 3, d: 4 });
    expect(await redis.zrange(key('score'), '(1', 3, { byScore: true })).toEqual(['b', 'c']);
    const page = { byScore: true, rev: true, offset: 1, count: 2 } as const;
    expect(await redis.zrange(key('score'), '+inf', '-inf', page)).toEqual(['c', 'b']);
    expect(await redis.exec(['ZRANGEBYSCORE', key('score'), '2', '+inf', 'LIMIT', 0, 1])).toEqual([
      'b',
    ]);
    expect(await redis.zcount(key('score'), '(1', '+inf')).toBe(3);
  });

  test('removes members by name and by score', async () => {
    await add('remove', { a: 1, b: 2, c: 3 });
    expect(await redis.zrem(key('remove'), 'a', 'missing')).toBe(1);
    expect(await redis.zremrangebyscore(key('remove'), 0, 2)).toBe(1);
    expect(await redis.zrange(key('remove'), 0, -1)).toEqual(['c']);
    await redis.zrem(key('remove'), 'c');
    expect(await redis.exists(key('remove'))).toBe(0);
  });

  test('updates scores under NX, XX, GT, LT and CH', async () => {
    const member = { score: 5, member: 'm' };
    expect(await redis.zadd(key('cond'), { xx: true }, member)).toBe(0);
    expect(await redis.zadd(key('cond'), member)).toBe(1);
    expect(await redis.zadd(key('cond'), { nx: true }, { ...member, score: 9 })).toBe(0);
    expect(await redis.zadd(key('cond'), { gt: true, ch: true }, { ...member, score: 4 })).toBe(0);
    expect(await redis.zadd(key('cond'), { lt: true, ch: true }, { ...member, score: 4 })).toBe(1);
    expect(await redis.zscore(key('cond'), 'm')).toBe(4);
  });

  test('adds to a score', async () => {
    expect(await redis.zincrby(key('incr'), 2.5, 'm')).toBe(2.5);
    expect(await redis.zadd(key('incr'), { incr: true }, { score: 0.5, member: 'm' })).toBe(3);
    expect(
      await redis.zadd(key('incr'), { incr: true, nx: true }, { score: 1, member: 'm' }),
    ).toBeNull();
    expect(await redis.zscore(key('incr'), 'missing')).toBeNull();
  });
}
