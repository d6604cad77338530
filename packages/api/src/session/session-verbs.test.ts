import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { findLiveSession } from '../find-live-session.ts';
import { createCaller } from '../router.ts';
import {
  addTestAccount,
  createTestContext,
  createTestDeps,
  outcomeOf,
  signInTestAccount,
  type TestDeps,
} from '../testing/index.ts';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 24 * HOUR_SECONDS;

/** Signs in once more, and answers how that browser calls. */
async function browser(deps: TestDeps, options: { remembered?: boolean; userAgent?: string } = {}) {
  const { remembered = false, userAgent = CHROME } = options;
  const context = createTestContext(deps, { userAgent });
  const credentials = { identifier: 'Alice_1', password: 'correct horse', remembered };
  await createCaller(context).login.withPassword(credentials);
  const token = context.cookies[0]?.value ?? '';
  const signedIn = createTestContext(deps, { sessionToken: token, userAgent });
  return { token, caller: createCaller(signedIn), cookies: signedIn.cookies };
}

test('R41: lists where an account is signed in, this one first, without tokens', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps);
  const { token, caller } = await browser(deps, { remembered: true });
  deps.clock.advance(120);
  await browser(deps, { userAgent: 'curl/8.0' });
  const listed = await caller.session.list();
  expect(listed).toMatchObject([
    {
      isCurrent: true,
      remembered: true,
      device: { browser: 'Chrome', system: 'Windows' },
      ipPrefix: '203.0.113.0/24',
      createdAt: '2026-11-22T08:00:00.000Z',
      lastSeenAt: '2026-11-22T08:02:00.000Z',
    },
    { isCurrent: false, device: { system: null } },
    { isCurrent: false },
  ]);
  expect(JSON.stringify(listed)).not.toContain(token);
});

test('R38: what is revoked is over at its next request, and this browser goes on', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps);
  const [here, there] = [await browser(deps), await browser(deps)];
  const [, other] = await here.caller.session.list();
  await here.caller.session.revoke({ id: other?.id ?? '' });
  const others = (await here.caller.session.list()).filter(({ isCurrent }) => !isCurrent);
  expect(others).toHaveLength(1);
  await here.caller.session.revokeOthers();
  expect(await outcomeOf(there.caller.session.list())).toBe('SIGN_IN_REQUIRED');
  expect(await there.caller.session.current()).toBeNull();
  expect(await here.caller.session.list()).toHaveLength(1);
});

test('whoever revokes the session they sit in is signed out', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps);
  const { caller, cookies } = await browser(deps);
  const [current] = await caller.session.list();
  await caller.session.revoke({ id: current?.id ?? '' });
  expect(cookies).toMatchObject([{ value: '', maxAgeSeconds: 0 }]);
  expect(await caller.session.current()).toBeNull();
});

test("R41: another account's session is as if it were not there", async () => {
  const deps = createTestDeps();
  await addTestAccount(deps);
  const stranger = await signInTestAccount(deps, { username: 'Bob_1', mobile: '13900139000' });
  const { caller } = await browser(deps);
  const { id } = await stranger.session();
  expect(await outcomeOf(caller.session.revoke({ id }))).toBe('NOT_FOUND');
  expect(await outcomeOf(caller.session.revoke({ id: randomUUID() }))).toBe('NOT_FOUND');
  expect(await stranger.session()).toMatchObject({ id });
});

test('R41: a browser that was remembered for more than a day proves itself before it revokes', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps);
  const { caller, cookies } = await browser(deps, { remembered: true });
  deps.clock.advance(DAY_SECONDS + 1);
  expect(await outcomeOf(caller.session.revokeOthers())).toBe('CONFIRMATION_REQUIRED');
  const [current] = await caller.session.list();
  const revoke = caller.session.revoke({ id: current?.id ?? '' });
  expect(await outcomeOf(revoke)).toBe('CONFIRMATION_REQUIRED');
  await caller.session.confirm({ kind: 'password', password: 'correct horse' });
  const sessionToken = cookies[0]?.value ?? '';
  const confirmed = createCaller(createTestContext(deps, { sessionToken }));
  await confirmed.session.revokeOthers();
});

test('R36: a confirmation gives the session another token, and ends after ten minutes', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps);
  const { token, caller, cookies } = await browser(deps);
  expect(await caller.session.current()).toMatchObject({ confirmedUntil: null });
  await caller.session.confirm({ kind: 'password', password: 'correct horse' });
  const sessionToken = cookies[0]?.value ?? '';
  expect(sessionToken).not.toBe(token);
  expect(await caller.session.current()).toBeNull();
  const confirmed = createCaller(createTestContext(deps, { sessionToken }));
  expect(await confirmed.session.current()).toMatchObject({
    confirmedUntil: '2026-11-22T08:10:00.000Z',
  });
  deps.clock.advance(600);
  expect(await confirmed.session.current()).toMatchObject({ confirmedUntil: null });
});

test('a wrong password confirms nothing, and counts like a failed login', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps);
  const { caller, cookies } = await browser(deps);
  for (let failure = 0; failure < 10; failure += 1) {
    const confirm = caller.session.confirm({ kind: 'password', password: 'wrong horse' });
    expect(await outcomeOf(confirm)).toBe('PASSWORD_WRONG');
  }
  const confirm = caller.session.confirm({ kind: 'password', password: 'correct horse' });
  expect(await outcomeOf(confirm)).toBe('TOO_MANY_FAILURES');
  expect(cookies).toEqual([]);
});

test('a code to the own number confirms, once, and for this account alone', async () => {
  const deps = createTestDeps();
  const { id: userId } = await addTestAccount(deps);
  const { caller, cookies } = await browser(deps);
  const open = async (asker: number) => {
    const challengeId = randomUUID();
    const mobile = '13800138000';
    const challenge = { challengeId, purpose: 'confirm', mobile, userId: asker } as const;
    await deps.smsChallenges.open(challenge, 300);
    return { kind: 'code' as const, challengeId, code: '012345' };
  };
  const foreign = await open(99);
  expect(await outcomeOf(caller.session.confirm(foreign))).toBe('CODE_EXPIRED');
  const own = await open(userId);
  const wrong = caller.session.confirm({ ...own, code: '999999' });
  expect(await outcomeOf(wrong)).toBe('CODE_WRONG');
  await caller.session.confirm(own);
  const sessionToken = cookies[0]?.value ?? '';
  const confirmed = createCaller(createTestContext(deps, { sessionToken }));
  expect(await outcomeOf(confirmed.session.confirm(own))).toBe('CODE_EXPIRED');
});

test('R40: a session that is not remembered ends when it lies unused, and after 12 hours', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps);
  const { token } = await browser(deps);
  deps.clock.advance(2 * HOUR_SECONDS - 1);
  expect(await findLiveSession(deps, token)).not.toBeNull();
  deps.clock.advance(2 * HOUR_SECONDS - 1);
  expect(await findLiveSession(deps, token)).not.toBeNull();
  deps.clock.advance(2 * HOUR_SECONDS);
  expect(await findLiveSession(deps, token)).toBeNull();

  const { token: used } = await browser(deps);
  for (let hour = 0; hour < 11; hour += 1) {
    deps.clock.advance(HOUR_SECONDS);
    expect(await findLiveSession(deps, used)).not.toBeNull();
  }
  deps.clock.advance(HOUR_SECONDS);
  expect(await findLiveSession(deps, used)).toBeNull();
});

test('R40: a remembered session lives 14 days, or as long as it may lie unused', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps);
  const { token } = await browser(deps, { remembered: true });
  deps.clock.advance(14 * DAY_SECONDS - 1);
  expect(await findLiveSession(deps, token)).not.toBeNull();
  deps.clock.advance(1);
  expect(await findLiveSession(deps, token)).toBeNull();

  const strict = createTestDeps({ sessionRememberedIdleSeconds: DAY_SECONDS });
  await addTestAccount(strict);
  const { token: unused } = await browser(strict, { remembered: true });
  strict.clock.advance(DAY_SECONDS);
  expect(await findLiveSession(strict, unused)).toBeNull();
});

test('that a session is in use is written once a minute at most', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps);
  const { token } = await browser(deps);
  const touched: string[] = [];
  const { touch } = deps.sessions;
  deps.sessions.touch = (session, at) => {
    touched.push(at.toISOString());
    return touch(session, at);
  };
  for (let second = 0; second < 180; second += 20) {
    deps.clock.advance(20);
    await findLiveSession(deps, token);
  }
  expect(touched).toEqual([
    '2026-11-22T08:01:00.000Z',
    '2026-11-22T08:02:00.000Z',
    '2026-11-22T08:03:00.000Z',
  ]);
});

test('of two confirmations at once one counts, and its token is the one that lives', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps);
  const { caller, cookies } = await browser(deps);
  const confirm = () => caller.session.confirm({ kind: 'password', password: 'correct horse' });
  const outcomes = await Promise.all([outcomeOf(confirm()), outcomeOf(confirm())]);
  expect(outcomes.toSorted()).toEqual(['SIGN_IN_REQUIRED', 'ok']);
  expect(cookies).toHaveLength(1);
  expect(await findLiveSession(deps, cookies[0]?.value ?? '')).not.toBeNull();
});
