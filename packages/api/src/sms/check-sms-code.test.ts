import { randomUUID } from 'node:crypto';
import { SMS_PURPOSES } from '@menjin/contract';
import { expect, test } from 'vitest';
import { createTestDeps, type TestDeps } from '../testing/index.ts';
import { checkSmsCode } from './check-sms-code.ts';
import { spendSmsCode } from './spend-sms-code.ts';

const mobile = '13800138000';
const [right, wrong] = ['012345', '999999'];

async function openChallenge(deps: TestDeps) {
  const challenge = { challengeId: randomUUID(), purpose: 'login', mobile, userId: null } as const;
  await deps.smsChallenges.open(challenge, 300);
  return challenge;
}
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'ok',
    (error: { code: string }) => error.code,
  );

test('R10: five wrong guesses kill a code, also for the right one', async () => {
  const deps = createTestDeps();
  const challenge = await openChallenge(deps);
  for (const attemptsLeft of [4, 3, 2, 1, 0]) {
    await expect(checkSmsCode(deps, challenge, wrong)).rejects.toMatchObject({
      code: 'CODE_WRONG',
      detail: { attemptsLeft },
    });
  }
  expect(await refusal(checkSmsCode(deps, challenge, right))).toBe('CODE_EXPIRED');
});

test('R11: of 200 guesses at once five are compared', async () => {
  const deps = createTestDeps();
  const challenge = await openChallenge(deps);
  let compared = 0;
  deps.smsCodes.derive = () => {
    compared += 1;
    return right;
  };
  const guesses = Array.from({ length: 200 }, () => refusal(checkSmsCode(deps, challenge, wrong)));
  const outcomes = await Promise.all(guesses);
  expect(outcomes.filter((outcome) => outcome === 'CODE_WRONG')).toHaveLength(5);
  expect(compared).toBe(5);
});

test('R12: four wrong guesses and a new code, again and again, end after ten', async () => {
  const deps = createTestDeps();
  const outcomes: string[] = [];
  for (let round = 0; round < 5; round += 1) {
    const challenge = await openChallenge(deps);
    for (let guess = 0; guess < 4; guess += 1) {
      outcomes.push(await refusal(checkSmsCode(deps, challenge, wrong)));
    }
    deps.clock.advance(60);
  }
  expect(outcomes.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'CODE_WRONG'));
  expect(outcomes.slice(10)).toEqual(Array.from({ length: 10 }, () => 'TRY_LATER'));
  const fresh = await openChallenge(deps);
  await expect(checkSmsCode(deps, fresh, right)).rejects.toMatchObject({
    code: 'TRY_LATER',
    detail: { retryAfterSeconds: expect.any(Number) },
  });
  deps.clock.advance(3660);
  const later = await openChallenge(deps);
  expect(await refusal(checkSmsCode(deps, later, right))).toBe('ok');
});

test('a right guess is no wrong one: it can be made as often as somebody needs', async () => {
  const deps = createTestDeps({ smsCodeMaxTries: 50 });
  const challenge = await openChallenge(deps);
  for (let guess = 0; guess < 20; guess += 1) await checkSmsCode(deps, challenge, right);
});

test("guesses without the challenge's id cost the owner nothing", async () => {
  const deps = createTestDeps();
  const challenge = await openChallenge(deps);
  for (let guess = 0; guess < 100; guess += 1) {
    const stranger = { ...challenge, challengeId: randomUUID() };
    expect(await refusal(checkSmsCode(deps, stranger, wrong))).toBe('CODE_EXPIRED');
  }
  expect(await refusal(checkSmsCode(deps, challenge, right))).toBe('ok');
});

test('R17: a code passes for its own purpose alone', async () => {
  const deps = createTestDeps();
  for (const purpose of SMS_PURPOSES) {
    const challenge = { challengeId: randomUUID(), purpose, mobile, userId: null };
    await deps.smsChallenges.open(challenge, 300);
    for (const tried of SMS_PURPOSES) {
      const outcome = await refusal(checkSmsCode(deps, { ...challenge, purpose: tried }, right));
      expect([purpose, tried, outcome]).toEqual([
        purpose,
        tried,
        tried === purpose ? 'ok' : 'CODE_EXPIRED',
      ]);
    }
  }
});

test('R14: a code is used once', async () => {
  const deps = createTestDeps();
  const challenge = await openChallenge(deps);
  await checkSmsCode(deps, challenge, right);
  await spendSmsCode(deps, challenge);
  expect(await refusal(checkSmsCode(deps, challenge, right))).toBe('CODE_EXPIRED');
  expect(await refusal(spendSmsCode(deps, challenge))).toBe('CODE_EXPIRED');
});

test('that somebody read the message is noted with the right code, not with a wrong one', async () => {
  const deps = createTestDeps();
  const challenge = await openChallenge(deps);
  await refusal(checkSmsCode(deps, challenge, wrong));
  expect(deps.used).toEqual([]);
  await checkSmsCode(deps, challenge, right);
  expect(deps.used).toEqual([challenge.challengeId]);
});
