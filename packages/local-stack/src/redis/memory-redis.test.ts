import { expect, test } from 'vitest';
import { createMemoryRedis } from './memory-redis.ts';
import type { Reply } from './redis-backend.ts';

const start = 1_700_000_000_000;

/** An engine whose clock stands still until it is told to pass. */
function createEngine() {
  let now = start;
  const redis = createMemoryRedis({ now: () => now });
  const run = (command: string): Reply => redis.execute(command.split(' '));
  return { redis, run, pass: (ms: number) => (now += ms) };
}

test('keeps a key to the very end of its time and not longer', () => {
  const { run, pass } = createEngine();
  run('SET captcha:1 abcd EX 100');
  pass(100_000);
  expect(run('GET captcha:1')).toBe('abcd');
  expect(run('PTTL captcha:1')).toBe(0);
  pass(1);
  expect(run('GET captcha:1')).toBeNull();
  expect(run('EXISTS captcha:1')).toBe(0);
  expect(run('TTL captcha:1')).toBe(-2);
});

test('lets SET NX and SETNX win again once the key has expired', () => {
  const { run, pass } = createEngine();
  expect(run('SET flag 1 NX EX 60')).toBe('OK');
  pass(59_000);
  expect(run('SET flag 2 NX EX 60')).toBeNull();
  pass(1_001);
  expect(run('SETNX flag 3')).toBe(1);
  expect(run('TTL flag')).toBe(-1);
});

test('starts counters, hashes, lists, sets and sorted sets anew after expiry', () => {
  const { run, pass } = createEngine();
  for (const command of ['INCR n', 'HINCRBY h f 1', 'RPUSH l a', 'SADD s a', 'ZADD z 1 a']) {
    run(command);
    run(`PEXPIRE ${command.split(' ')[1]} 10`);
    pass(11);
    expect(run(command)).toBe(1);
    expect(run(`PTTL ${command.split(' ')[1]}`)).toBe(-1);
  }
});

test('rounds TTL to the nearest second', () => {
  const { run, pass } = createEngine();
  run('PSETEX k 10000 v');
  pass(400);
  expect(run('TTL k')).toBe(10);
  pass(200);
  expect(run('TTL k')).toBe(9);
  expect(run('PTTL k')).toBe(9400);
});

test('takes absolute times from its own clock', () => {
  const { run } = createEngine();
  run(`SET k v EXAT ${start / 1000 + 30}`);
  expect(run('TTL k')).toBe(30);
  expect(run(`PEXPIREAT k ${start + 5000}`)).toBe(1);
  expect(run('PTTL k')).toBe(5000);
  expect(run(`EXPIREAT k ${start / 1000}`)).toBe(1);
  expect(run('EXISTS k')).toBe(0);
  expect(run('TIME')).toEqual([String(start / 1000), '0']);
});

test('shows expired keys to no command that looks at many', () => {
  const { run, pass } = createEngine();
  run('SET short v PX 10');
  run('SET long v');
  pass(11);
  expect(run('KEYS *')).toEqual(['long']);
  expect(run('SCAN 0')).toEqual(['0', ['long']]);
  expect(run('RANDOMKEY')).toBe('long');
  expect(run('MGET short long')).toEqual([null, 'v']);
  expect(run('DBSIZE')).toBe(1);
  expect(run('DEL short long')).toBe(1);
});

test('frees the memory of expired keys that nobody asks for', () => {
  const { redis, run, pass } = createEngine();
  for (let index = 0; index < 500; index++) run(`SET flag:${index} 1 EX 60`);
  run('SET lasting 1');
  pass(60_001);
  expect(redis.size).toBe(501);
  redis.sweep();
  expect(redis.size).toBe(1);
});

test('forgets the old expiry of a key that was deleted or overwritten', () => {
  const { redis, run, pass } = createEngine();
  run('SET k v EX 1');
  run('DEL k');
  run('SET k w');
  run('SET other v EX 1');
  run('SET other w');
  pass(2000);
  redis.sweep();
  expect(run('MGET k other')).toEqual(['w', 'w']);
});

test('scans past keys that are deleted on the way without missing one', () => {
  const { run } = createEngine();
  for (let index = 0; index < 30; index++) run(`SET k${index} v`);
  const found: string[] = [];
  let cursor = '0';
  do {
    const reply = run(`SCAN ${cursor} COUNT 7`);
    if (!Array.isArray(reply) || !Array.isArray(reply[1])) throw new Error('not a scan reply');
    cursor = String(reply[0]);
    for (const key of reply[1].map(String)) {
      found.push(key);
      run(`DEL ${key}`);
    }
  } while (cursor !== '0');
  expect(found).toHaveLength(30);
});

test('empties the database', () => {
  const { run } = createEngine();
  run('MSET a 1 b 2');
  expect(run('FLUSHDB ASYNC')).toBe('OK');
  expect(run('DBSIZE')).toBe(0);
  run('SET a 1');
  expect(run('FLUSHALL')).toBe('OK');
  expect(run('DBSIZE')).toBe(0);
});

test('leaves no empty collection behind', () => {
  const { run } = createEngine();
  run('SADD s a');
  run('SREM s a');
  run('ZADD z 1 a');
  run('ZREMRANGEBYSCORE z -inf +inf');
  run('ZADD inf -inf a');
  expect(() => run('ZADD gone INCR nan a')).toThrow('ERR value is not a valid float');
  expect(run('KEYS *')).toEqual(['inf']);
});

test('takes command names and options in any case', () => {
  const { run } = createEngine();
  expect(run('sEt k v eX 10 nX')).toBe('OK');
  expect(run('getEX k PERSIST')).toBe('v');
});

test.for([
  ['SET', "ERR wrong number of arguments for 'set' command"],
  ['PING a b', "ERR wrong number of arguments for 'ping' command"],
  ['SET k v EX 1 PX 1', 'ERR syntax error'],
  ['SET k v KEEPTTL EX 1', 'ERR syntax error'],
  ['SET k v EX 9223372036854775807', "ERR invalid expire time in 'set' command"],
  ['EXPIRE k 9223372036854775807', "ERR invalid expire time in 'expire' command"],
  ['EXPIRE k 1 NX GT', 'ERR NX and XX, GT or LT options at the same time are not compatible'],
  ['EXPIRE k 1 SOON', 'ERR Unsupported option SOON'],
  ['INCRBY k 01', 'ERR value is not an integer or out of range'],
  ['DECRBY k -9223372036854775808', 'ERR decrement would overflow'],
  ['LPOP k -1', 'ERR value is out of range, must be positive'],
  ['ZADD k NX XX 1 m', 'ERR XX and NX options at the same time are not compatible'],
  ['ZADD k GT LT 1 m', 'ERR GT, LT, and/or NX options at the same time are not compatible'],
  ['ZRANGE k a z BYLEX', 'ERR BYLEX is not supported by the in-memory engine'],
  ['SCAN 0 COUNT 0', 'ERR syntax error'],
  ['GETRANGE k 0 1', "ERR unknown command 'GETRANGE', with args beginning with: 'k' '0' '1' "],
  ['evalsha abc 0', "ERR 'evalsha' is not available: no Lua runs here"],
  ['MULTI', "ERR 'MULTI' is not available: it changes the state of a connection"],
  ['SHUTDOWN', "ERR 'SHUTDOWN' is not available: it administers the server"],
] as const)('refuses %s', ([command, text]) => {
  const { run } = createEngine();
  expect(() => run(command)).toThrow(text);
});

test('names an unknown command in one short line', () => {
  const { redis } = createEngine();
  const attempt = () => redis.execute(['NO\r\nSUCH', 'x'.repeat(500), 'y']);
  expect(attempt).toThrow(
    `ERR unknown command 'NO  SUCH', with args beginning with: '${'x'.repeat(128)}' `,
  );
});

test('knows no command by the names of object members', () => {
  const { redis } = createEngine();
  expect(() => redis.execute(['constructor'])).toThrow('ERR unknown command');
  expect(() => redis.execute([])).toThrow("ERR unknown command ''");
});
