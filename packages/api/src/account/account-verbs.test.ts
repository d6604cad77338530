import { expect, test } from 'vitest';
import { sendNotice } from '../notice/send-notice.ts';
import { createCaller, createDialectCaller } from '../router.ts';
import {
  confirmTestSession,
  createTestContext,
  createTestDeps,
  outcomeOf,
  signInTestAccount,
} from '../testing/index.ts';

const email = 'alice@example.com';

async function setUp() {
  const deps = createTestDeps();
  const { token } = await signInTestAccount(deps);
  const context = createTestContext(deps, { sessionToken: token });
  const [caller, dialect] = [createCaller(context), createDialectCaller(context)];
  return { deps, token, caller, dialect, cookies: context.cookies };
}

/** Signed in, and the owner has proved once more who they are. */
async function setUpConfirmed() {
  const { deps, ...rest } = await setUp();
  confirmTestSession(deps);
  return { deps, ...rest };
}

test('shows an account to its owner alone', async () => {
  const { deps, caller } = await setUp();
  expect(await caller.account.get()).toEqual({
    id: 1,
    username: 'Alice_1',
    mobile: '13800138000',
    maskedMobile: '138****8000',
    email: null,
    isEmailVerified: false,
    hasPassword: true,
    passwordChangedAt: null,
    createdAt: '2026-11-22T08:00:00.000Z',
    isStaff: false,
  });
  const stranger = createCaller(createTestContext(deps));
  expect(await outcomeOf(stranger.account.get())).toBe('SIGN_IN_REQUIRED');
  expect(await outcomeOf(stranger.account.activity())).toBe('SIGN_IN_REQUIRED');
  expect(await outcomeOf(stranger.account.setEmail({ email }))).toBe('SIGN_IN_REQUIRED');
  expect(await outcomeOf(stranger.account.delete())).toBe('SIGN_IN_REQUIRED');
});

test('tells that there is no password yet', async () => {
  const { deps, caller } = await setUp();
  deps.memory.change(1, { passwordHash: '!' });
  expect(await caller.account.get()).toMatchObject({ hasPassword: false });
});

test('tells its owner that it is one of staff', async () => {
  const { deps, caller } = await setUp();
  deps.memory.change(1, { isStaff: true });
  expect(await caller.account.get()).toMatchObject({ isStaff: true });
});

test('an address is verified by the link that is sent to it', async () => {
  const { deps, caller } = await setUpConfirmed();
  await caller.account.setEmail({ email });
  expect(await caller.account.get()).toMatchObject({ email, isEmailVerified: false });
  const [sent] = deps.emails;
  expect(sent).toMatchObject({ kind: 'verify-address', to: email, userId: 1 });
  // Whoever opens the link need not be signed in; once more does no harm.
  const anybody = createCaller(createTestContext(deps));
  const token = deps.emailTokens.derive(sent?.id ?? '');
  await anybody.account.verifyEmail({ token });
  await anybody.account.verifyEmail({ token });
  expect(await caller.account.get()).toMatchObject({ email, isEmailVerified: true });
});

test('a link is worth nothing for another address, after its day, or when it is none', async () => {
  const { deps, caller } = await setUpConfirmed();
  await caller.account.setEmail({ email });
  await caller.account.setEmail({ email: 'bob@example.com' });
  const [old, current] = deps.emails.map(({ id }) => deps.emailTokens.derive(id));
  const verify = (token = '') => outcomeOf(caller.account.verifyEmail({ token }));
  expect(await verify(old)).toBe('EMAIL_LINK_EXPIRED');
  expect(await verify('forged')).toBe('EMAIL_LINK_EXPIRED');
  deps.clock.advance(24 * 3600);
  expect(await verify(current)).toBe('EMAIL_LINK_EXPIRED');
});

test('a link that resets a password verifies no address', async () => {
  const { deps, caller } = await setUpConfirmed();
  await caller.account.setEmail({ email });
  for (const sent of deps.emails) sent.kind = 'recovery-link';
  const token = deps.emailTokens.derive(deps.emails[0]?.id ?? '');
  expect(await outcomeOf(caller.account.verifyEmail({ token }))).toBe('EMAIL_LINK_EXPIRED');
});

test('R68: the address that was verified before is told of another one', async () => {
  const { deps, caller } = await setUpConfirmed();
  deps.memory.change(1, { email, isEmailVerified: true });
  await caller.account.setEmail({ email: 'bob@example.com' });
  expect(deps.emails).toMatchObject([
    { kind: 'notice-address', to: email },
    { kind: 'verify-address', to: 'bob@example.com' },
  ]);
  expect(deps.outbox).toMatchObject([{ purpose: 'notice-address', mobile: '13800138000' }]);
});

test('an address that is verified stays so when it is set once more', async () => {
  const { deps, caller } = await setUpConfirmed();
  deps.memory.change(1, { email, isEmailVerified: true });
  await caller.account.setEmail({ email });
  expect(await caller.account.get()).toMatchObject({ isEmailVerified: true });
  expect([deps.emails, deps.outbox]).toEqual([[], []]);
});

test('R18: address and account are changed only after the owner proved who they are', async () => {
  const { deps, caller } = await setUp();
  expect(await outcomeOf(caller.account.setEmail({ email }))).toBe('CONFIRMATION_REQUIRED');
  expect(await outcomeOf(caller.account.delete())).toBe('CONFIRMATION_REQUIRED');
  expect([deps.emails, deps.memory.users.length]).toEqual([[], 1]);
});

test.for([
  'alice',
  'a@b',
  'a@example.com,b@example.com',
  'a@example.com;b@example.com',
  'a@example.com\r\nBcc: b@example.com',
  'Alice <a@example.com>',
  `${'a'.repeat(250)}@example.com`,
  '@example.com',
])('takes %j for no address', async (wrong) => {
  const { deps, caller } = await setUpConfirmed();
  await expect(caller.account.setEmail({ email: wrong })).rejects.toThrow();
  expect(deps.emails).toEqual([]);
});

test('an account cannot write to strangers for ever', async () => {
  const { deps, caller } = await setUpConfirmed();
  for (let n = 0; n < 5; n += 1) await caller.account.setEmail({ email: `a${n}@example.com` });
  expect(await outcomeOf(caller.account.setEmail({ email }))).toBe('TRY_LATER');
  expect(deps.refusals).toEqual(['email-account']);
});

test('what is deleted is signed out everywhere, told once more, and free again', async () => {
  const { deps, caller, cookies } = await setUpConfirmed();
  deps.memory.change(1, { email, isEmailVerified: true });
  await caller.account.delete();
  expect(cookies).toMatchObject([{ value: '', maxAgeSeconds: 0 }]);
  expect(await caller.session.current()).toBeNull();
  expect(deps.outbox).toMatchObject([{ purpose: 'notice-deleted', mobile: '13800138000' }]);
  expect(deps.emails).toMatchObject([{ kind: 'notice-deleted', to: email, userId: null }]);
  expect(deps.memory.auditRows.every(({ userId }) => userId === null)).toBe(true);
  const { id } = await signInTestAccount(deps);
  expect(id).toBe(2);
});

test('tells what happened lately, the newest first, and where', async () => {
  const { deps, caller } = await setUp();
  deps.clock.advance(60);
  const wrong = { identifier: 'Alice_1', password: 'wrong horse' };
  await outcomeOf(createCaller(createTestContext(deps)).login.withPassword(wrong));
  const activity = await caller.account.activity();
  expect(activity).toMatchObject([
    { event: 'sign-in-failed', at: '2026-11-22T08:01:00.000Z', ipPrefix: '203.0.113.0/24' },
    { event: 'registered', at: '2026-11-22T08:00:00.000Z' },
  ]);
});

test.for([
  ['sign-in-failed', 5],
  ['signed-in', 10],
] as const)('no number of %s pushes anything else out of sight', async ([event, shown]) => {
  const { deps, caller } = await setUp();
  for (let n = 0; n < 30; n += 1) {
    deps.clock.advance(1);
    const facts = { at: deps.clock.now(), ipPrefix: null, userAgent: null };
    await deps.audit.record(1, { ...facts, event });
  }
  const activity = await caller.account.activity();
  expect(activity.map((line) => line.event)).toEqual([
    ...Array.from({ length: shown }, () => event),
    'registered',
  ]);
});

test('who sets an address that is not theirs leaves its owner some tries', async () => {
  const { caller } = await setUpConfirmed();
  for (let n = 0; n < 3; n += 1) await caller.account.setEmail({ email });
  expect(await outcomeOf(caller.account.setEmail({ email }))).toBe('TRY_LATER');
});

test('the first address needs no confirmation where the front end cannot ask for it', async () => {
  const { deps, caller, dialect } = await setUp();
  await dialect.account.addEmail({ email });
  await dialect.account.addEmail({ email: 'alicia@example.com' });
  expect(await caller.account.get()).toMatchObject({ email: 'alicia@example.com' });
  // It counts for nothing yet: nobody is told, and nobody pays.
  expect(deps.outbox).toEqual([]);
});

test('R68: the number is told of an address once it counts, and told once', async () => {
  const { deps, dialect, caller } = await setUp();
  await dialect.account.addEmail({ email });
  const token = deps.emailTokens.derive(deps.emails[0]?.id ?? '');
  await caller.account.verifyEmail({ token });
  await caller.account.verifyEmail({ token });
  expect(deps.outbox).toMatchObject([{ purpose: 'notice-address', mobile: '13800138000' }]);
});

test('R26: who owns many numbers makes no flood of notices', async () => {
  const deps = createTestDeps({ smsMaxPerPrefixHour: 3 });
  const account = { id: 1, email, isEmailVerified: false };
  for (let n = 0; n < 9; n += 1) {
    await sendNotice(deps, { ...account, mobile: `1380013${8000 + n}` }, 'notice-address');
  }
  expect(deps.outbox).toHaveLength(3);
});

test('R26: notices of addresses leave the reserve to login and recovery', async () => {
  const deps = createTestDeps({
    smsDailyBudget: 0.1,
    smsDailyReserve: 1,
    smsPrices: { '86': 0.05 },
  });
  const account = { id: 1, email, isEmailVerified: false };
  for (let n = 0; n < 9; n += 1) {
    await sendNotice(deps, { ...account, mobile: `138${n}0138000` }, 'notice-address');
  }
  expect(deps.outbox).toHaveLength(2);
  await sendNotice(deps, { ...account, mobile: '13800138000' }, 'notice-password');
  expect(deps.outbox).toHaveLength(3);
});

test('R18: an address that was verified is replaced by its confirmed owner alone', async () => {
  const { deps, dialect } = await setUp();
  deps.memory.change(1, { email, isEmailVerified: true });
  const other = { email: 'mallory@example.com' };
  expect(await outcomeOf(dialect.account.addEmail(other))).toBe('CONFIRMATION_REQUIRED');
  confirmTestSession(deps);
  expect(await outcomeOf(dialect.account.addEmail(other))).toBe('ok');
});

test('R18: nor is one added by a browser that was signed in days ago', async () => {
  const { deps, dialect } = await setUp();
  deps.memory.sessionRows.forEach((row) => void (row.createdAt = new Date(0)));
  expect(await outcomeOf(dialect.account.addEmail({ email }))).toBe('CONFIRMATION_REQUIRED');
});
