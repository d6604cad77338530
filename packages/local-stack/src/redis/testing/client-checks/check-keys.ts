import { expect, test } from 'vitest';
import type { ClientUnderTest } from '../client-under-test.ts';
import { isAbout } from '../is-about.ts';

/** Keys, whatever they hold. */
export function checkKeys({ redis, key }: ClientUnderTest): void {
  test('counts what DEL, UNLINK and EXISTS found', async () => {
    await redis.mset({ [key('d1')]: 1, [key('d2')]: 2, [key('d3')]: 3 });
    expect(await redis.exists(key('d1'), key('d1'), key('d-missing'))).toBe(2);
    expect(await redis.del(key('d1'), key('d-missing'), key('d2'))).toBe(2);
    expect(await redis.unlink(key('d3'))).toBe(1);
    expect(await redis.del(key('d3'))).toBe(0);
  });

  test('names the type of a key', async () => {
    await redis.set(key('type'), 'v');
    await redis.zadd(key('type-zset'), { score: 1, member: 'm' });
    expect(await redis.type(key('type'))).toBe('string');
    expect(await redis.type(key('type-zset'))).toBe('zset');
    expect(await redis.type(key('type-missing'))).toBe('none');
  });

  test('renames together with the expiry', async () => {
    await redis.set(key('old'), 'v', { ex: 100 });
    expect(await redis.rename(key('old'), key('new'))).toBe('OK');
    expect(await redis.ttl(key('new'))).toSatisfy(isAbout(100));
    await redis.set(key('old'), 'w');
    expect(await redis.renamenx(key('old'), key('new'))).toBe(0);
  });

  test('finds keys by pattern', async () => {
    await redis.mset({ [key('glob:a1')]: 1, [key('glob:a2')]: 1, [key('glob:b1')]: 1 });
    expect((await redis.keys(key('glob:a*'))).sort()).toEqual([key('glob:a1'), key('glob:a2')]);
    expect((await redis.keys(key('glob:[^a]?'))).sort()).toEqual([key('glob:b1')]);
  });

  test('scans every key once, in steps', async () => {
    const names = Array.from({ length: 35 }, (_, index) => key(`scan:${index}`));
    await redis.mset(Object.fromEntries(names.map((name) => [name, 1])));
    await redis.sadd(key('scan:set'), 'm');
    const found: string[] = [];
    let cursor = '0';
    do {
      const [next, keys] = await redis.scan(cursor, {
        match: key('scan:*'),
        count: 10,
        type: 'string',
      });
      found.push(...keys);
      cursor = next;
    } while (cursor !== '0');
    expect(found.sort()).toEqual(names.sort());
  });

  test('counts and draws keys', async () => {
    await redis.set(key('some'), 'v');
    expect(await redis.dbsize()).toBeGreaterThan(0);
    expect(await redis.randomkey()).toEqual(expect.any(String));
  });

  test('tells the time of the server', async () => {
    const [seconds] = await redis.time();
    expect(Math.abs(seconds - Date.now() / 1000)).toBeLessThan(5);
  });
}
