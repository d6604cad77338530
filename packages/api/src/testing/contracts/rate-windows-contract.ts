import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { RateWindows } from '../../ports.ts';

/** What every RateWindows does, wherever it counts. */
export function rateWindowsContract(create: () => RateWindows): void {
  test('counts each key for itself, and tells how long its window goes on', async () => {
    const [windows, key, other] = [create(), randomUUID(), randomUUID()];
    expect(await windows.count(key, 60)).toEqual({ count: 1, secondsLeft: 60 });
    expect(await windows.count(other, 3600)).toEqual({ count: 1, secondsLeft: 3600 });
    expect(await windows.count(key, 60)).toMatchObject({ count: 2 });
  });

  test('a window is not prolonged by what happens in it', async () => {
    const [windows, key] = [create(), randomUUID()];
    await windows.count(key, 60);
    const { secondsLeft } = await windows.count(key, 3600);
    expect(secondsLeft).toBeLessThanOrEqual(60);
  });

  test('200 counts at once are 200', async () => {
    const [windows, key] = [create(), randomUUID()];
    const counted = await Promise.all(Array.from({ length: 200 }, () => windows.count(key, 60)));
    const counts = counted.map(({ count }) => count).toSorted((a, b) => a - b);
    expect(counts).toEqual(Array.from({ length: 200 }, (_, n) => n + 1));
  });
}
