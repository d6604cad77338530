import { expect, test } from 'vitest';
import type { ClientUnderTest } from '../client-under-test.ts';

const awkwardStrings = [
  '',
  ' ',
  'OK',
  'null',
  'true',
  '0',
  '007',
  '12345',
  '-0',
  '1e5',
  '3.10',
  '12345678901234567890',
  '{"a":1}',
  '[1,"2"]',
  '"quoted"',
  '门禁',
  '🔐👩‍👩‍👧',
  'é',
  'line\r\nbreak',
  '\u0000\u0007',
  'T0s=',
  '%2F/?&=+',
];

/** Values arrive as they were sent, whatever they look like. */
export function checkValues({ redis, raw, key }: ClientUnderTest): void {
  test.for(awkwardStrings)(
    'keeps the string %j in a key, a hash, a list and a set',
    async (text) => {
      const name = key(`string:${Buffer.from(text).toString('hex')}`);
      await raw.set(name, text);
      await raw.hset(`${name}:hash`, { [text]: text });
      await raw.rpush(`${name}:list`, text, text);
      await raw.sadd(`${name}:set`, text);
      expect(await raw.get(name)).toBe(text);
      expect(await raw.mget(name)).toEqual([text]);
      expect(await raw.hgetall(`${name}:hash`)).toEqual([text, text]);
      expect(await raw.lrange(`${name}:list`, 0, -1)).toEqual([text, text]);
      expect(await raw.smembers(`${name}:set`)).toEqual([text]);
    },
  );

  test('keeps awkward key names', async () => {
    const name = key('门 禁/🔑?x=1&y#%20');
    await raw.set(name, 'found');
    expect(await raw.get(name)).toBe('found');
    expect(await raw.keys(key('门*'))).toEqual([name]);
  });

  test('brings objects, numbers and booleans back as they were', async () => {
    const account = { id: 7, name: '小明', tags: ['a', null], nested: { ok: true } };
    await redis.set(key('object'), account);
    await redis.set(key('number'), 12.5);
    await redis.set(key('boolean'), false);
    expect(await redis.get(key('object'))).toEqual(account);
    expect(await redis.get(key('number'))).toBe(12.5);
    expect(await redis.get(key('boolean'))).toBe(false);
  });

  test('keeps what has no UTF-8 as the replacement character', async () => {
    await raw.set(key('surrogate'), 'a\ud83d');
    expect(await raw.get(key('surrogate'))).toBe('a\ufffd');
  });

  test('carries a value of half a megabyte', async () => {
    const text = '门'.repeat(170_000);
    await raw.set(key('large'), text);
    expect(await raw.get(key('large'))).toBe(text);
  });
}
