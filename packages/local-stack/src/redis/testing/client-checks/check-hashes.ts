import { expect, test } from 'vitest';
import type { ClientUnderTest } from '../client-under-test.ts';

/** Hashes. */
export function checkHashes({ redis, raw, key }: ClientUnderTest): void {
  test('sets, reads and counts fields', async () => {
    expect(await redis.hset(key('hash'), { code: 'x7', tries: 0 })).toBe(2);
    expect(await redis.hset(key('hash'), { code: 'y8', left: 3 })).toBe(1);
    expect(await redis.hget(key('hash'), 'code')).toBe('y8');
    expect(await redis.hget(key('hash'), 'missing')).toBeNull();
    expect(await redis.hmget(key('hash'), 'code', 'nope')).toEqual({ code: 'y8', nope: null });
    expect(await redis.hlen(key('hash'))).toBe(3);
    expect(await redis.hexists(key('hash'), 'left')).toBe(1);
  });

  test('answers a whole hash, null when there is none', async () => {
    await redis.hset(key('all'), { a: 1, b: 'two', c: { d: 3 } });
    expect(await redis.hgetall(key('all'))).toEqual({ a: 1, b: 'two', c: { d: 3 } });
    expect(await redis.hgetall(key('all-missing'))).toBeNull();
  });

  test('keeps the order of fields that look like numbers', async () => {
    await raw.hset(key('order'), { b: 'x' });
    await raw.hset(key('order'), { 10: 'ten' });
    await raw.hset(key('order'), { 9: 'nine' });
    expect(await raw.hgetall(key('order'))).toEqual(['b', 'x', '10', 'ten', '9', 'nine']);
    expect(await redis.hkeys(key('order'))).toHaveLength(3);
    expect(await raw.hvals(key('order'))).toEqual(['x', 'ten', 'nine']);
  });

  test('keeps fields named like parts of an object', async () => {
    await raw.hset(
      key('proto'),
      Object.fromEntries([
        ['__proto__', 'a'],
        ['constructor', 'b'],
      ]),
    );
    expect(await raw.hgetall(key('proto'))).toEqual(['__proto__', 'a', 'constructor', 'b']);
  });

  test('sets a field with HSETNX only once', async () => {
    expect(await redis.hsetnx(key('hsetnx'), 'f', 'a')).toBe(1);
    expect(await redis.hsetnx(key('hsetnx'), 'f', 'b')).toBe(0);
    expect(await redis.hget(key('hsetnx'), 'f')).toBe('a');
  });

  test('deletes fields, and the key with the last one', async () => {
    await redis.hset(key('hdel'), { a: 1, b: 2 });
    expect(await redis.hdel(key('hdel'), 'a', 'missing')).toBe(1);
    expect(await redis.hdel(key('hdel'), 'b')).toBe(1);
    expect(await redis.exists(key('hdel'))).toBe(0);
  });

  test('counts in a field', async () => {
    expect(await redis.hincrby(key('hincrby'), 'n', 5)).toBe(5);
    expect(await redis.hincrby(key('hincrby'), 'n', -7)).toBe(-2);
  });

  test('scans fields by pattern', async () => {
    await redis.hset(key('hscan'), { a1: 'x', a2: 'y', b1: 'z' });
    expect(await redis.hscan(key('hscan'), 0, { match: 'b*' })).toEqual(['0', ['b1', 'z']]);
  });
}
