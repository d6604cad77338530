import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@menjin/tests/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPrismaSandboxInbox } from './prisma-sandbox-inbox.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function deliver(to: string, at: string): Promise<string> {
  const id = randomUUID();
  const message = { id, to, purpose: 'login', text: 'x', code: '', at: new Date(at) };
  await database.prisma.sandboxMessage.create({ data: message });
  return id;
}

test('its version is another one after each message, also one whose clock is behind', async () => {
  const inbox = createPrismaSandboxInbox(database.prisma);
  const versions = [await inbox.version()];
  for (const at of ['2026-11-22T08:00:00Z', '2026-11-22T08:00:01Z', '2026-11-22T07:59:59Z']) {
    await deliver('13800138000', at);
    versions.push(await inbox.version());
  }
  expect(new Set(versions).size).toBe(4);
  expect(await inbox.version()).toBe(versions.at(-1));
});

test('messages are listed the newest first, of one or of all', async () => {
  const inbox = createPrismaSandboxInbox(database.prisma);
  const older = await deliver('13900139000', '2026-11-22T09:00:00Z');
  const newer = await deliver('13900139000', '2026-11-22T09:00:02Z');
  const other = await deliver('a@example.com', '2026-11-22T09:00:01Z');
  const ids = async (to: string | null) => (await inbox.list(to)).map(({ id }) => id);
  expect(await ids('13900139000')).toEqual([newer, older]);
  expect((await ids(null)).slice(0, 3)).toEqual([newer, other, older]);
});
