import { expect, test } from 'vitest';
import type { ClientUnderTest } from '../client-under-test.ts';

const wrongType = 'WRONGTYPE Operation against a key holding the wrong kind of value';
const notAnInteger = 'ERR value is not an integer or out of range';
const notAFloat = 'ERR value is not a valid float';

/** What is refused, the command with @ before its keys, and the words of the refusal. */
const refusals = [
  ['a string command on a list', 'GET @list', wrongType],
  ['a hash command on a string', 'HGET @string f', wrongType],
  ['counting in text', 'INCR @string', notAnInteger],
  ['counting by a fraction', 'INCRBY @none 1.5', notAnInteger],
  ['counting too far', 'INCR @largest', 'ERR increment or decrement would overflow'],
  ['adding a fraction to text', 'INCRBYFLOAT @string 1', notAFloat],
  ['counting in a field of text', 'HINCRBY @hash f 1', 'ERR hash value is not an integer'],
  ['options that exclude each other', 'SET @none v NX XX', 'ERR syntax error'],
  ['an expiry without a time', 'SET @none v EX', 'ERR syntax error'],
  ['an expiry of zero', 'SET @none v EX 0', "ERR invalid expire time in 'set' command"],
  ['too few arguments', 'GET', "ERR wrong number of arguments for 'get' command"],
  ['a field without a value', 'HSET @none f', "ERR wrong number of arguments for 'hset' command"],
  ['renaming what is missing', 'RENAME @none @to', 'ERR no such key'],
  ['a score that is no number', 'ZADD @none x m', notAFloat],
  ['a range that is no number', 'ZCOUNT @none x 1', 'ERR min or max is not a float'],
  ['a cursor that is no number', 'SCAN x', 'ERR invalid cursor'],
  [
    'an unknown command',
    'NOSUCH a b',
    "ERR unknown command 'NOSUCH', with args beginning with: 'a' 'b' ",
  ],
  ['a script', 'EVAL script 0', "ERR 'EVAL' is not available: no Lua runs here"],
  ['a blocking command', 'BLPOP @list 0', "ERR 'BLPOP' is not available: it would block"],
  ['a subscription', 'SUBSCRIBE c', "ERR 'SUBSCRIBE' is not available: it changes the state"],
  ['another database', 'SELECT 1', "ERR 'SELECT' is not available: it changes the state"],
] as const;

/** Errors, word for word. */
export function checkErrors({ redis, key }: ClientUnderTest): void {
  test.for(refusals)('refuses %s', async ([, command, text]) => {
    await redis.set(key('string'), 'text');
    await redis.set(key('largest'), '9223372036854775807');
    await redis.hset(key('hash'), { f: 'text' });
    await redis.lpush(key('list'), 'item');
    const words = command
      .split(' ')
      .map((word) => (word.startsWith('@') ? key(word.slice(1)) : word));
    const [name = '', ...args] = words;
    await expect(redis.exec([name, ...args])).rejects.toThrow(text);
  });

  test('fails one command of a pipeline and runs the others', async () => {
    await redis.set(key('pipe-text'), 'text');
    const results = await redis
      .pipeline()
      .set(key('pipe'), 1)
      .incr(key('pipe-text'))
      .incr(key('pipe'))
      .exec({ keepErrors: true });
    expect(results.map(({ error }) => error)).toEqual([
      undefined,
      'ERR value is not an integer or out of range',
      undefined,
    ]);
    expect(await redis.get(key('pipe'))).toBe(2);
  });

  test('rejects only the failing one of calls made together', async () => {
    await redis.set(key('together'), 'text');
    const [bad, good] = await Promise.allSettled([
      redis.incr(key('together')),
      redis.append(key('together'), '!'),
    ]);
    expect(bad.status).toBe('rejected');
    expect(good).toEqual({ status: 'fulfilled', value: 5 });
  });
}
