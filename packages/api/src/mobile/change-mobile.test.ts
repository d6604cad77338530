import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { confirmSession } from '../session/confirm-session.ts';
import { hashSessionToken } from '../session-token.ts';
import {
  addTestAccount,
  createTestContext,
  createTestDeps,
  outcomeOf,
  signInTestAccount,
} from '../testing/index.ts';
import { changeMobile } from './change-mobile.ts';

const newMobile = '13900139000';
const code = '012345';

async function setUp() {
  const deps = createTestDeps();
  const { id, token, session } = await signInTestAccount(deps);
  const { request } = createTestContext(deps);
  const unconfirmed = { session: await session(), token };
  const confirm = async () =>
    confirmSession(deps, request, unconfirmed, { kind: 'password', password: 'correct horse' });
  const challengeFor = async (userId: number | null = id) => {
    const challengeId = randomUUID();
    const challenge = { challengeId, purpose: 'change-mobile', mobile: newMobile, userId } as const;
    await deps.smsChallenges.open(challenge, 300);
    return challengeId;
  };
  const change = async (sessionToken: string, challengeId: string, typed = code) => {
    const current = await deps.sessions.find(hashSessionToken(sessionToken));
    if (current === null) throw new Error('The session is over.');
    const input = { mobile: newMobile, challengeId, code: typed };
    return changeMobile(deps, request, current, input);
  };
  return { deps, id, token, confirm, challengeFor, change };
}

test('R18: a login is not enough: the owner proves once more who they are', async () => {
  const { confirm, challengeFor, change, deps, token } = await setUp();
  const challengeId = await challengeFor();
  expect(await outcomeOf(change(token, challengeId))).toBe('CONFIRMATION_REQUIRED');
  const confirmed = await confirm();
  await change(confirmed, challengeId);
  expect(deps.memory.users).toMatchObject([{ mobile: newMobile, credentialsVersion: 1 }]);
});

test('a confirmation counts for ten minutes', async () => {
  const { confirm, challengeFor, change, deps } = await setUp();
  const confirmed = await confirm();
  deps.clock.advance(600);
  expect(await outcomeOf(change(confirmed, await challengeFor()))).toBe('CONFIRMATION_REQUIRED');
});

test('R18: a code that somebody else asked for changes nothing, and costs no try', async () => {
  const { confirm, challengeFor, change } = await setUp();
  const confirmed = await confirm();
  const foreign = await challengeFor(99);
  for (let n = 0; n < 12; n += 1) {
    expect(await outcomeOf(change(confirmed, foreign))).toBe('CODE_EXPIRED');
  }
  expect(await outcomeOf(change(confirmed, await challengeFor()))).toBe('ok');
});

test('R39, R68: other sessions end, this one goes on, and the old number is told', async () => {
  const { confirm, challengeFor, change, deps } = await setUp();
  const confirmed = await confirm();
  const { token } = await change(confirmed, await challengeFor());
  expect(await deps.sessions.find(hashSessionToken(confirmed))).toBeNull();
  expect(await deps.sessions.find(hashSessionToken(token))).not.toBeNull();
  expect(deps.outbox).toMatchObject([{ purpose: 'notice-mobile', mobile: '13800138000' }]);
  expect(deps.memory.auditRows.at(-1)).toMatchObject({ event: 'mobile-changed' });
});

test('that a number is taken is told only to whoever holds its right code', async () => {
  const { confirm, challengeFor, change, deps } = await setUp();
  await addTestAccount(deps, { username: 'Bob_1', mobile: newMobile });
  const confirmed = await confirm();
  const challengeId = await challengeFor();
  expect(await outcomeOf(change(confirmed, challengeId, '999999'))).toBe('CODE_WRONG');
  await expect(change(confirmed, challengeId)).rejects.toMatchObject({
    code: 'MOBILE_TAKEN',
    fieldErrors: { mobile: 'MOBILE_TAKEN' },
  });
  expect(deps.outbox).toEqual([]);
});

test('R30: the old number is free for somebody else', async () => {
  const { confirm, challengeFor, change, deps } = await setUp();
  await change(await confirm(), await challengeFor());
  const { id } = await addTestAccount(deps, { username: 'Bob_1', mobile: '13800138000' });
  expect(id).toBe(2);
});

test('a change that a recovery overtakes changes nothing', async () => {
  const { confirm, challengeFor, change, deps } = await setUp();
  const confirmed = await confirm();
  const { get } = deps.accounts;
  deps.accounts.get = async (id) => {
    // Recovered after the session was found, before the account is looked at.
    deps.memory.change(1, { credentialsVersion: 1 });
    return get(id);
  };
  expect(await outcomeOf(change(confirmed, await challengeFor()))).toBe('SIGN_IN_REQUIRED');
  expect(deps.memory.users).toMatchObject([{ mobile: '13800138000' }]);
});
