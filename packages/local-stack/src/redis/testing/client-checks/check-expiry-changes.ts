import { expect, test } from 'vitest';
import type { ClientUnderTest } from '../client-under-test.ts';
import { isAbout } from '../is-about.ts';

/** What changes the expiry of a key, and what leaves it alone. */
export function checkExpiryChanges({ redis, key }: ClientUnderTest): void {
  test('forgets the expiry on SET unless told to keep it', async () => {
    await redis.setex(key('keep'), 100, 'v');
    await redis.set(key('keep'), 'w', { keepTtl: true });
    expect(await redis.ttl(key('keep'))).toSatisfy(isAbout(100));
    await redis.set(key('keep'), 'x');
    expect(await redis.ttl(key('keep'))).toBe(-1);
  });

  test('keeps the expiry through INCR, APPEND and changes of a hash', async () => {
    await redis.psetex(key('through'), 100_000, 1);
    await redis.incr(key('through'));
    await redis.append(key('through'), '0');
    expect(await redis.ttl(key('through'))).toSatisfy(isAbout(100));
    await redis.hset(key('through-hash'), { a: 1 });
    await redis.expire(key('through-hash'), 100);
    await redis.hincrby(key('through-hash'), 'a', 1);
    expect(await redis.ttl(key('through-hash'))).toSatisfy(isAbout(100));
  });

  test('honours NX, XX, GT and LT of EXPIRE', async () => {
    await redis.set(key('cond'), 'v');
    expect(await redis.expire(key('cond'), 50, 'XX')).toBe(0);
    expect(await redis.expire(key('cond'), 50, 'GT')).toBe(0);
    expect(await redis.expire(key('cond'), 50, 'NX')).toBe(1);
    expect(await redis.expire(key('cond'), 60, 'NX')).toBe(0);
    expect(await redis.expire(key('cond'), 40, 'GT')).toBe(0);
    expect(await redis.expire(key('cond'), 40, 'LT')).toBe(1);
    expect(await redis.ttl(key('cond'))).toSatisfy(isAbout(40));
  });

  test('deletes on a negative EXPIRE, and refuses to expire what is missing', async () => {
    await redis.set(key('negative'), 'v');
    expect(await redis.expire(key('negative'), -1)).toBe(1);
    expect(await redis.expire(key('negative'), 10)).toBe(0);
  });

  test('makes a key lasting with PERSIST, and changes its time with GETEX', async () => {
    await redis.set(key('persist'), 'v', { ex: 100 });
    expect(await redis.persist(key('persist'))).toBe(1);
    expect(await redis.persist(key('persist'))).toBe(0);
    expect(await redis.getex(key('persist'), { ex: 70 })).toBe('v');
    expect(await redis.ttl(key('persist'))).toSatisfy(isAbout(70));
    await redis.getex(key('persist'), { persist: true });
    expect(await redis.ttl(key('persist'))).toBe(-1);
  });
}
