import { createTestDatabase } from '@menjin/tests/database';
import { afterAll, expect, test } from 'vitest';
import { addAccount } from '../testing/contracts/stores-under-test.ts';
import { createPrismaAccountStore } from './prisma-account-store.ts';
import { retryDeadlocks } from './retry-deadlocks.ts';

const database = await createTestDatabase();
const { prisma } = database;
afterAll(() => database.drop());

/** Takes the rows of two accounts, each only once the other has one: Postgres breaks one off. */
function createLocking() {
  let begun = 0;
  let attempts = 0;
  const bothBegun = async () => {
    begun += 1;
    await expect.poll(() => begun).toBeGreaterThanOrEqual(2);
  };
  const locking = {
    async lock(first: number, second: number) {
      attempts += 1;
      await prisma.$transaction(async (transaction) => {
        const touch = (id: number) =>
          transaction.user.update({ where: { id }, data: { lastUsedAt: new Date() } });
        await touch(first);
        await bothBegun();
        await touch(second);
      });
    },
  };
  return { locking, attempts: () => attempts };
}

async function lockBoth(wrap: <Port extends object>(port: Port) => Port) {
  const accounts = createPrismaAccountStore(prisma);
  const [{ id: one }, { id: other }] = [
    await addAccount({ accounts }),
    await addAccount({ accounts }),
  ];
  const { locking, attempts } = createLocking();
  const port = wrap(locking);
  const outcomes = await Promise.allSettled([port.lock(one, other), port.lock(other, one)]);
  return { failures: outcomes.filter(({ status }) => status === 'rejected').length, attempts };
}

test('of two calls that wait for each other both are done in the end', async () => {
  const { failures, attempts } = await lockBoth(retryDeadlocks);
  expect([failures, attempts()]).toEqual([0, 3]);
});

test('without a second try one of them fails', async () => {
  const { failures } = await lockBoth((port) => port);
  expect(failures).toBe(1);
});

test('what failed for any other reason is not tried again', async () => {
  let attempts = 0;
  const failing = retryDeadlocks({
    async call(): Promise<void> {
      attempts += 1;
      throw new Error('of its own');
    },
  });
  await expect(failing.call()).rejects.toThrow('of its own');
  expect(attempts).toBe(1);
});
