import { expect, test } from 'vitest';
import type { ClientUnderTest } from '../client-under-test.ts';

/** Strings. */
export function checkStrings({ redis, key }: ClientUnderTest): void {
  test('answers PONG and echoes', async () => {
    expect(await redis.ping()).toBe('PONG');
    expect(await redis.echo('你好')).toBe('你好');
  });

  test('reads back what was set, and null where nothing was', async () => {
    expect(await redis.set(key('plain'), 'value')).toBe('OK');
    expect(await redis.get(key('plain'))).toBe('value');
    expect(await redis.get(key('plain-missing'))).toBeNull();
  });

  test('sets with NX only what is missing and with XX only what is there', async () => {
    expect(await redis.set(key('nx'), 'a', { xx: true })).toBeNull();
    expect(await redis.set(key('nx'), 'b', { nx: true })).toBe('OK');
    expect(await redis.set(key('nx'), 'c', { nx: true })).toBeNull();
    expect(await redis.set(key('nx'), 'd', { xx: true })).toBe('OK');
    expect(await redis.get(key('nx'))).toBe('d');
  });

  test('answers the old value with GET', async () => {
    expect(await redis.set(key('set-get'), 'new', { get: true })).toBeNull();
    expect(await redis.set(key('set-get'), 'newer', { get: true })).toBe('new');
  });

  test('hands a value out once with GETDEL', async () => {
    await redis.set(key('getdel'), 'once');
    expect(await redis.getdel(key('getdel'))).toBe('once');
    expect(await redis.getdel(key('getdel'))).toBeNull();
  });

  test('replaces with GETSET and sets with SETNX', async () => {
    expect(await redis.setnx(key('getset'), 'first')).toBe(1);
    expect(await redis.setnx(key('getset'), 'second')).toBe(0);
    expect(await redis.getset(key('getset'), 'third')).toBe('first');
  });

  test('writes and reads several keys at once', async () => {
    await redis.mset({ [key('m1')]: 'one', [key('m2')]: 'two' });
    expect(await redis.mget(key('m1'), key('m-missing'), key('m2'))).toEqual(['one', null, 'two']);
    expect(await redis.msetnx({ [key('m2')]: 'x', [key('m3')]: 'y' })).toBe(0);
    expect(await redis.exists(key('m3'))).toBe(0);
  });

  test('appends, and counts length in bytes', async () => {
    expect(await redis.append(key('append'), '门')).toBe(3);
    expect(await redis.append(key('append'), '禁')).toBe(6);
    expect(await redis.strlen(key('append'))).toBe(6);
  });
}
