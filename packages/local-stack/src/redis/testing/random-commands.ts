/** Makes endless commands over few keys and values, so that types clash and limits are met; the same for the same seed. */
export function* randomCommands(seed: number, keyPrefix: string): Generator<string[]> {
  const random = seededRandom(seed);
  const pick = <T>(items: readonly [T, ...T[]]): T =>
    items[Math.floor(random() * items.length)] ?? items[0];
  const words: Record<string, () => string> = {
    key: () => keyPrefix + pick(['a', 'b', 'c', 'd']),
    value: () => pick(['1', '42', '-7', 'x', '', '007', '门', '9223372036854775807', '1.5', 'a b']),
    field: () => pick(['f', 'g', '10', '9']),
    member: () => pick(['m', 'n', 'é', '2', '11']),
    integer: () =>
      pick(['0', '1', '2', '-1', '-3', '5', 'abc', '1.0', '+1', '9223372036854775807', '']),
    seconds: () => pick(['100', '200', '0', '-1', 'x']),
    ms: () => pick(['100000', '200000', '0', '-1', 'x']),
    score: () => pick(['1', '2', '2.5', '-3', 'inf', '-inf', 'x', '1e2']),
    limit: () => pick(['-inf', '+inf', '1', '(1', '2', '(2.5', '100', 'x']),
    setOption: () =>
      pick(['nx', 'XX', 'get', 'keepttl', 'ex 100', 'PX 100000', 'ex 0', 'ex', 'foo']),
    getexOption: () => pick(['persist', 'ex 100', 'px 50000', 'ex -1', 'keepttl']),
    expireOption: () => pick(['nx', 'xx', 'GT', 'lt', 'foo']),
    zaddOption: () => pick(['nx', 'xx', 'GT', 'lt', 'ch', 'incr']),
    rangeOption: () =>
      pick(['rev', 'withscores', 'byscore', 'limit 0 2', 'limit 1 -1', 'limit -1 2', 'foo']),
    pattern: () => keyPrefix + pick(['*', '?', '[a-b]', '[^a]', 'a*', '\\a']),
  };
  for (;;) {
    const template = pick(templates).split(' ');
    const command = template.flatMap((part) => {
      const [name = '', repeat] = part.split('*');
      const word = words[name.replace('?', '')];
      if (word === undefined) return [part];
      if (name.endsWith('?') && random() < 0.6) return [];
      const count = repeat === undefined ? 1 : 1 + Math.floor(random() * 3);
      const isOption = name.includes('Option');
      return Array.from({ length: count }, word).flatMap((text) =>
        isOption ? text.split(' ') : [text],
      );
    });
    yield command;
  }
}

const templates: readonly [string, ...string[]] = [
  'get key',
  'set key value setOption?',
  'set key value setOption? setOption?',
  'setex key seconds value',
  'psetex key ms value',
  'setnx key value',
  'getset key value',
  'getdel key',
  'getex key getexOption?',
  'mget key*',
  'mset key value key?',
  'msetnx key value key value',
  'append key value',
  'strlen key',
  'incr key',
  'decr key',
  'incrby key integer',
  'decrby key integer',
  'del key*',
  'unlink key',
  'exists key*',
  'type key',
  'expire key seconds expireOption?',
  'pexpire key ms expireOption? expireOption?',
  'ttl key',
  'persist key',
  'rename key key',
  'renamenx key key',
  'keys pattern',
  'scan 0 match pattern count 1000',
  'scan 0 foo',
  'hset key field value field? value?',
  'hsetnx key field value',
  'hget key field',
  'hmget key field*',
  'hgetall key',
  'hdel key field*',
  'hexists key field',
  'hincrby key field integer',
  'hkeys key',
  'hvals key',
  'hlen key',
  'hscan key 0',
  'lpush key value*',
  'rpush key value*',
  'lpop key integer?',
  'rpop key integer?',
  'lrange key integer integer',
  'llen key',
  'ltrim key integer integer',
  'lindex key integer',
  'lrem key integer value',
  'sadd key member*',
  'srem key member*',
  'smembers key',
  'sismember key member',
  'scard key',
  'zadd key score member',
  'zadd key zaddOption score member score member',
  'zadd key zaddOption zaddOption? score member',
  'zrem key member*',
  'zscore key member',
  'zcard key',
  'zrange key integer integer rangeOption?',
  'zrange key limit limit byscore rangeOption? rangeOption?',
  'zrange key 0 -1 withscores',
  'zrangebyscore key limit limit rangeOption?',
  'zremrangebyscore key limit limit',
  'zcount key limit limit',
  'zincrby key score member',
  'zrank key member',
  'get',
  'hset key',
  'nosuch key value',
];

function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
