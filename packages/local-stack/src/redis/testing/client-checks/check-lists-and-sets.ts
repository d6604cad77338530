import { expect, test } from 'vitest';
import type { ClientUnderTest } from '../client-under-test.ts';

/** Lists and sets. */
export function checkListsAndSets({ redis, key }: ClientUnderTest): void {
  test('pushes and pops at both ends', async () => {
    expect(await redis.rpush(key('list'), 'b', 'c')).toBe(2);
    expect(await redis.lpush(key('list'), 'a', 'z')).toBe(4);
    expect(await redis.lrange(key('list'), 0, -1)).toEqual(['z', 'a', 'b', 'c']);
    expect(await redis.lpop(key('list'))).toBe('z');
    expect(await redis.rpop(key('list'))).toBe('c');
    expect(await redis.llen(key('list'))).toBe(2);
  });

  test('pops several items, null when there is no list', async () => {
    await redis.rpush(key('pop'), 'a', 'b', 'c');
    expect(await redis.rpop(key('pop'), 2)).toEqual(['c', 'b']);
    expect(await redis.lpop(key('pop'), 9)).toEqual(['a']);
    expect(await redis.lpop(key('pop'), 1)).toBeNull();
    expect(await redis.exists(key('pop'))).toBe(0);
  });

  test('trims a list and reads it by position', async () => {
    await redis.rpush(key('trim'), 'a', 'b', 'c', 'd');
    expect(await redis.ltrim(key('trim'), 1, -2)).toBe('OK');
    expect(await redis.lrange(key('trim'), 0, 99)).toEqual(['b', 'c']);
    expect(await redis.lindex(key('trim'), -1)).toBe('c');
    expect(await redis.lindex(key('trim'), 5)).toBeNull();
    await redis.ltrim(key('trim'), 5, 9);
    expect(await redis.exists(key('trim'))).toBe(0);
  });

  test('removes equal items from head or tail', async () => {
    await redis.rpush(key('lrem'), 'x', 'a', 'x', 'b', 'x');
    expect(await redis.lrem(key('lrem'), -1, 'x')).toBe(1);
    expect(await redis.lrange(key('lrem'), 0, -1)).toEqual(['x', 'a', 'x', 'b']);
    expect(await redis.lrem(key('lrem'), 0, 'x')).toBe(2);
  });

  test('keeps a member of a set once', async () => {
    expect(await redis.sadd(key('set'), 'a', 'b', 'a')).toBe(2);
    expect(await redis.sadd(key('set'), 'b', 'c')).toBe(1);
    expect((await redis.smembers(key('set'))).sort()).toEqual(['a', 'b', 'c']);
    expect(await redis.sismember(key('set'), 'b')).toBe(1);
    expect(await redis.scard(key('set'))).toBe(3);
    expect(await redis.srem(key('set'), 'a', 'missing')).toBe(1);
    expect(await redis.smembers(key('set-missing'))).toEqual([]);
  });
}
