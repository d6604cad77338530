import { expect, test } from 'vitest';
import type { ClientUnderTest } from '../client-under-test.ts';

const contenders = Array.from({ length: 200 }, (_, index) => index);

/** What codes, cooldowns and tries rely on: one command is one step. */
export function checkRaces({ redis, key }: ClientUnderTest): void {
  test('lets one of 200 SET NX EX win', async () => {
    const answers = await Promise.all(
      contenders.map((index) => redis.set(key('lock'), `owner ${index}`, { nx: true, ex: 60 })),
    );
    const winners = contenders.filter((index) => answers[index] === 'OK');
    expect(winners).toHaveLength(1);
    expect(await redis.get(key('lock'))).toBe(`owner ${winners[0]}`);
    expect(await redis.ttl(key('lock'))).toBeGreaterThan(50);
  });

  test('hands a value to one of 200 GETDEL', async () => {
    await redis.set(key('once'), 'secret');
    const answers = await Promise.all(contenders.map(() => redis.getdel(key('once'))));
    expect(answers.filter((answer) => answer !== null)).toEqual(['secret']);
  });

  test('lets one of 200 DEL find the key', async () => {
    await redis.set(key('del'), 'v');
    const answers = await Promise.all(contenders.map(() => redis.del(key('del'))));
    expect(answers.reduce((total, answer) => total + answer, 0)).toBe(1);
  });

  test('loses none of 200 HINCRBY', async () => {
    const answers = await Promise.all(contenders.map(() => redis.hincrby(key('tries'), 'used', 1)));
    expect(answers.sort((a, b) => a - b)).toEqual(contenders.map((index) => index + 1));
    expect(await redis.hget(key('tries'), 'used')).toBe(200);
  });

  test('loses none of 200 INCR', async () => {
    const answers = await Promise.all(contenders.map(() => redis.incr(key('count-all'))));
    expect(new Set(answers).size).toBe(200);
    expect(await redis.get(key('count-all'))).toBe(200);
  });
}
