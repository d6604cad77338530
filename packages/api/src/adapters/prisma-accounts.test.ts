import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '@menjin/tests/database';
import { afterAll, expect, test } from 'vitest';
import { addAccount, eventsOf, facts, newMobile } from '../testing/contracts/stores-under-test.ts';
import { newStaffAction } from '../testing/new-staff-action.ts';
import { createPrismaAccountStore } from './prisma-account-store.ts';
import { createPrismaAuditLog } from './prisma-audit-log.ts';
import { createPrismaEmailOutbox } from './prisma-email-outbox.ts';
import { createPrismaSessionStore } from './prisma-session-store.ts';
import { createPrismaUserDirectory } from './prisma-user-directory.ts';

// What only Postgres can show of accounts; what every store does is in the contracts.
const database = await createTestDatabase();
const { prisma } = database;
afterAll(() => database.drop());
const accounts = createPrismaAccountStore(prisma);
const sessions = createPrismaSessionStore(prisma);
const audit = createPrismaAuditLog(prisma);

test.for([
  '13800138000',
  '+8613800138000',
  '8613800138000',
  '008613800138000',
  '138 0013 8000',
  '138-0013-8000',
  '(+86)138.0013.8000',
  '138\u200b0013\u00a08000',
  '138\u034f0013\ufe0f8000',
  '138\u{e0020}00138000',
  '+85261234567',
])('R28: the database itself takes no name that reads as a number: %j', async (usernameKey) => {
  const { id } = await addAccount({ accounts });
  const rename = prisma.user.update({ where: { id }, data: { usernameKey } });
  await expect(rename).rejects.toThrow(/tb_users_username_is_no_mobile/);
});

test.for(['alice_1', 'user13800138000', '1380013', '+alice', '张伟', '+8612345678'])(
  'the database takes the name %j, however old it is',
  async (usernameKey) => {
    const { id } = await addAccount({ accounts });
    await prisma.user.update({ where: { id }, data: { usernameKey } });
    expect(await accounts.find({ kind: 'username', value: usernameKey })).toMatchObject({ id });
    await prisma.user.delete({ where: { id } });
  },
);

test.for(['138 0013 8000', '+8613800138000', '12800138000', 'alice', ''])(
  'R27: the database takes a number in its one spelling alone, not %j',
  async (mobile) => {
    const { id } = await addAccount({ accounts });
    const change = prisma.user.update({ where: { id }, data: { mobile } });
    await expect(change).rejects.toThrow(/tb_users_mobile_is_canonical/);
  },
);

test('R36: of a token only its hash is kept', async () => {
  const { session } = await addAccount({ accounts });
  const rows = await prisma.$queryRaw<{ row: string }[]>`
    SELECT sessions::text AS row FROM sessions WHERE token_hash = ${session.tokenHash}`;
  expect(rows).toHaveLength(1);
  expect(await sessions.find(new Uint8Array(32))).toBeNull();
});

test('an account that rows of other applications point to stays as a row that names nobody', async () => {
  // As Django writes its foreign keys.
  await prisma.$executeRaw`CREATE TABLE orders (
    user_id integer REFERENCES tb_users (id) DEFERRABLE INITIALLY DEFERRED)`;
  const account = await addAccount({ accounts });
  await prisma.$executeRaw`INSERT INTO orders VALUES (${account.id})`;
  await accounts.setEmail(account, 'alice@example.com', facts('email-set'));
  await prisma.user.update({ where: { id: account.id }, data: { firstName: 'Alice' } });
  try {
    expect(await accounts.delete(account, facts('account-deleted'))).toBe(true);
    const row = await prisma.user.findUniqueOrThrow({ where: { id: account.id } });
    expect(row).toMatchObject({
      username: `deleted:${account.id}`,
      usernameKey: `deleted:${account.id}`,
      mobile: null,
      email: '',
      firstName: '',
      password: '!',
      isActive: false,
    });
    expect(await sessions.find(account.session.tokenHash)).toBeNull();
    expect(await eventsOf({ audit }, account.id)).toEqual([]);
    expect(await accounts.exists({ kind: 'mobile', value: account.mobile })).toBe(false);
  } finally {
    await prisma.$executeRaw`DROP TABLE orders`;
  }
});

test('an email is a row and a job that names the row alone', async () => {
  const { id: userId } = await addAccount({ accounts });
  const outbox = createPrismaEmailOutbox(prisma);
  const email = {
    id: randomUUID(),
    userId,
    to: 'alice@example.com',
    kind: 'verify-address' as const,
    createdAt: new Date('2026-11-22T08:00:00Z'),
    expiresAt: new Date('2026-11-23T08:00:00Z'),
  };
  await outbox.enqueue(email);
  const account = { id: userId, credentialsVersion: 0 };
  expect(await outbox.find(email.id)).toEqual({ ...email, account });
  expect(await outbox.find(randomUUID())).toBeNull();
  const jobs = await prisma.$queryRaw<{ payload: unknown }[]>`
    SELECT payload FROM graphile_worker._private_jobs WHERE key = ${email.id}`;
  expect(jobs).toEqual([{ payload: { emailId: email.id } }]);
  await expect(outbox.enqueue(email)).rejects.toThrow();
});

test('an email to an account that is gone is still sent', async () => {
  const account = await addAccount({ accounts });
  const { id: userId } = account;
  const outbox = createPrismaEmailOutbox(prisma);
  const life = { createdAt: new Date(), expiresAt: new Date(Date.now() + 60_000) };
  const id = randomUUID();
  await outbox.enqueue({ ...life, id, userId, to: 'a@example.com', kind: 'notice-deleted' });
  await accounts.delete(account, facts('account-deleted'));
  expect(await outbox.find(id)).toMatchObject({ userId: null, account: null, to: 'a@example.com' });
});

test('staff finds an account by its number also where a table that was taken over counts in bigints', async () => {
  const { id } = await addAccount({ accounts });
  await prisma.$executeRaw`ALTER TABLE tb_users ALTER COLUMN id TYPE bigint`;
  try {
    const directory = createPrismaUserDirectory(prisma);
    expect(await directory.find(id)).toMatchObject({ id });
    const [newest] = await directory.list({ search: { kind: 'id', id }, limit: 1 });
    expect(newest).toMatchObject({ id });
  } finally {
    await prisma.$executeRaw`ALTER TABLE tb_users ALTER COLUMN id TYPE integer`;
  }
});

test('what is left of a deleted account is nobody to staff, and does not come back', async () => {
  const account = await addAccount({ accounts });
  const { id } = account;
  await prisma.user.update({
    where: { id },
    data: { username: `deleted:${id}`, usernameKey: `deleted:${id}`, isActive: false },
  });
  const directory = createPrismaUserDirectory(prisma);
  expect(await directory.find(id)).toBeNull();
  expect(await directory.list({ search: { kind: 'id', id }, limit: 9 })).toEqual([]);
  const written = {
    action: newStaffAction({ action: 'user-enabled', userId: id }),
    audit: facts('enabled-by-staff'),
  };
  const enabling = directory.setActive({ id, isActive: true, sparesStaff: false }, written);
  expect(await enabling).toBeNull();
});

test('where what staff does cannot be written down it is not done', async () => {
  const { id, session } = await addAccount({ accounts });
  const action = newStaffAction({ action: 'user-disabled', userId: id, reason: 'a'.repeat(201) });
  const written = { action, audit: facts('disabled-by-staff') };
  const directory = createPrismaUserDirectory(prisma);
  const disabling = directory.setActive({ id, isActive: false, sparesStaff: false }, written);
  await expect(disabling).rejects.toThrow();
  expect(await accounts.get(id)).toMatchObject({ isActive: true, credentialsVersion: 0 });
  expect(await sessions.find(session.tokenHash)).not.toBeNull();
  expect(await eventsOf({ audit }, id)).toEqual(['registered']);
});

test('of two administrators who are demoted at once one stays, unless it is wanted', async () => {
  const [first, second, disabled] = await Promise.all([
    addAccount({ accounts }),
    addAccount({ accounts }),
    addAccount({ accounts }),
  ]);
  // Alone with one who could not sign in.
  await prisma.user.updateMany({ data: { isStaff: false, isSuperuser: false } });
  const ids = [first.id, second.id, disabled.id];
  const administers = { isStaff: true, isSuperuser: true };
  await prisma.user.updateMany({ where: { id: { in: ids } }, data: administers });
  await prisma.user.update({ where: { id: disabled.id }, data: { isActive: false } });
  const directory = createPrismaUserDirectory(prisma);
  const demote = (userId: number, sparesLast: boolean) =>
    directory.demote(
      { id: userId, sparesLast },
      {
        action: newStaffAction({ action: 'staff-revoked', staffId: null, userId }),
        audit: facts('staff-revoked'),
      },
    );
  const outcomes = await Promise.all([demote(first.id, true), demote(second.id, true)]);
  expect(outcomes.toSorted()).toEqual(['demoted', 'is-last']);
  const last = outcomes[0] === 'is-last' ? first : second;
  expect(await sessions.find(last.session.tokenHash)).not.toBeNull();
  expect(await demote(last.id, false)).toBe('demoted');
});

test('R39: a login that was being written when the number changed is seen by the change', async () => {
  const account = await addAccount({ accounts });
  const session = { ...account.session, tokenHash: new Uint8Array(32).fill(7) };
  const change = {
    mobile: newMobile(),
    askingSessionId: null,
    session: null,
    audit: facts('mobile-changed'),
  };
  const login = { audit: facts('signed-in'), mobile: 'as-before' as const };
  const racing = await prisma.$transaction(async (transaction) => {
    const inside = createPrismaSessionStore(transaction as typeof prisma);
    expect(await inside.create(account, session, login)).toBe(true);
    const changing = accounts.changeMobile(account, change);
    await expect.poll(isSomebodyWaiting).toBe(true);
    return { changing };
  });
  expect(await racing.changing).toBe('changed');
  expect(await sessions.find(session.tokenHash)).toBeNull();
});

async function isSomebodyWaiting(): Promise<boolean> {
  const waiting = await prisma.$queryRaw<object[]>`
    SELECT 1 FROM pg_locks JOIN pg_stat_activity USING (pid)
    WHERE NOT granted AND datname = current_database()`;
  return waiting.length > 0;
}
