import { expect, test } from 'vitest';
import type { ClientUnderTest } from '../client-under-test.ts';

const hundred = Array.from({ length: 100 }, (_, index) => index);

/** Transactions: `multi().exec()`, sent to /multi-exec. */
export function checkTransactions({ redis, raw, key }: ClientUnderTest): void {
  test('answers every command of a transaction in order', async () => {
    const results = await redis
      .multi()
      .set(key('tx'), 'OK')
      .get(key('tx'))
      .hset(key('tx-hash'), { 2: 'b', 1: 'a' })
      .hgetall(key('tx-hash'))
      .get(key('tx-missing'))
      .exec();
    expect(results).toEqual(['OK', 'OK', 2, { 1: 'a', 2: 'b' }, null]);
  });

  test('lets no other command come between', async () => {
    const own = key('own');
    const transactions = hundred.map((index) =>
      raw.multi().set(own, `t${index}`).get(own).strlen(own).get(own).getdel(own).exec(),
    );
    const others = hundred.map((index) => raw.set(own, `other${index}`));
    const results = await Promise.all(transactions);
    await Promise.all(others);
    expect(results).toEqual(
      hundred.map((index) => ['OK', `t${index}`, `t${index}`.length, `t${index}`, `t${index}`]),
    );
  });

  test('counts two keys in step, whichever comes first', async () => {
    const [left, right] = [key('left'), key('right')];
    const results = await Promise.all(
      hundred.map((index) => {
        const [first, second] = index % 2 === 0 ? [left, right] : [right, left];
        return redis.multi().incr(first).incr(second).exec();
      }),
    );
    expect(results.filter(([first, second]) => first !== second)).toEqual([]);
    expect(new Set(results.map(([first]) => first)).size).toBe(100);
  });

  test('goes on after a command that fails while running', async () => {
    await redis.set(key('tx-text'), 'text');
    const results = await redis
      .multi()
      .incr(key('tx-text'))
      .set(key('tx-after'), 'done')
      .exec({ keepErrors: true });
    expect(results[0].error).toBe('ERR value is not an integer or out of range');
    expect(await redis.get(key('tx-after'))).toBe('done');
  });

  test('runs nothing when one command is refused', async () => {
    const refused = redis.multi().set(key('tx-aborted'), 'v').eval('return 1', [], []);
    await expect(refused.exec()).rejects.toThrow("ERR 'eval' is not available");
    expect(await redis.get(key('tx-aborted'))).toBeNull();
  });

  test('runs nothing when one command lacks an argument', async () => {
    const incomplete = redis.multi().set(key('tx-arity'), 'v').mget([]);
    await expect(incomplete.exec()).rejects.toThrow(
      "ERR wrong number of arguments for 'mget' command",
    );
    expect(await redis.get(key('tx-arity'))).toBeNull();
  });
}
