import { expect, test } from 'vitest';
import { createUnwinding } from './unwinding.ts';

test('undoes the newest first, each one whatever became of the others, and once', async () => {
  const unwinding = createUnwinding();
  const order: number[] = [];
  for (const step of [1, 2, 3]) {
    unwinding.add(async () => {
      order.push(step);
      if (step === 2) throw new Error('two does not stop');
    });
  }
  await expect(unwinding.run()).rejects.toThrow('two does not stop');
  await expect(unwinding.run()).rejects.toThrow('two does not stop');
  expect(order).toEqual([3, 2, 1]);
});
