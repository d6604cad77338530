import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import type { SmsCooldowns } from '../../ports.ts';

const newMobile = () => `138${String(randomInt(100_000_000)).padStart(8, '0')}`;

/** What every SmsCooldowns does, wherever it keeps them. */
export function smsCooldownsContract(create: () => SmsCooldowns): void {
  test('starts once, and then tells how long it still lasts', async () => {
    const [cooldowns, mobile] = [create(), newMobile()];
    expect(await cooldowns.start(mobile, 60)).toBeNull();
    const left = await cooldowns.start(mobile, 60);
    expect(left).toBeGreaterThan(55);
    expect(left).toBeLessThanOrEqual(60);
  });

  test('concerns one number alone', async () => {
    const cooldowns = create();
    expect(await cooldowns.start(newMobile(), 60)).toBeNull();
    expect(await cooldowns.start(newMobile(), 60)).toBeNull();
  });

  test('can be cancelled', async () => {
    const [cooldowns, mobile] = [create(), newMobile()];
    await cooldowns.start(mobile, 60);
    await cooldowns.cancel(mobile);
    expect(await cooldowns.start(mobile, 60)).toBeNull();
  });

  test('of 200 who start at once, one succeeds', async () => {
    const [cooldowns, mobile] = [create(), newMobile()];
    const starts = await Promise.all(
      Array.from({ length: 200 }, () => cooldowns.start(mobile, 60)),
    );
    expect(starts.filter((left) => left === null)).toHaveLength(1);
  });
}
