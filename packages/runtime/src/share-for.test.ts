import { afterEach, expect, test, vi } from 'vitest';
import { shareFor } from './share-for.ts';

afterEach(() => void vi.useRealTimers());

test('who asks meanwhile, and for a while after, gets the same answer', async () => {
  vi.useFakeTimers();
  let asked = 0;
  const ask = shareFor(1_000, async () => (asked += 1));
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
  await vi.advanceTimersByTimeAsync(999);
  expect(await ask()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(await ask()).toBe(2);
});

test('a failure is shared by those who wait for it, and by nobody after', async () => {
  let asked = 0;
  const ask = shareFor(1_000, async () => {
    asked += 1;
    if (asked === 1) throw new Error('not yet');
    return asked;
  });
  const outcomes = await Promise.allSettled([ask(), ask()]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await ask()).toBe(2);
});
