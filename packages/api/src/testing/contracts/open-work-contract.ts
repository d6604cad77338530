import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { OpenWork } from '../../ports.ts';

/** What every OpenWork does, wherever it keeps it. */
export function openWorkContract(create: () => OpenWork): void {
  test('is taken once', async () => {
    const [work, id] = [create(), randomUUID()];
    await work.put(id, 60);
    expect(await work.take(id)).toBe(true);
    expect(await work.take(id)).toBe(false);
  });

  test('what was never put cannot be taken', async () => {
    expect(await create().take(randomUUID())).toBe(false);
  });

  test('of 200 who take at once, one does', async () => {
    const [work, id] = [create(), randomUUID()];
    await work.put(id, 60);
    const taken = await Promise.all(Array.from({ length: 200 }, () => work.take(id)));
    expect(taken.filter((isTaken) => isTaken)).toHaveLength(1);
  });
}
