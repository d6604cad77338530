import { randomInt, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { SmsChallenge, SmsChallenges } from '../../ports.ts';

const newChallenge = (): SmsChallenge => ({
  challengeId: randomUUID(),
  purpose: 'register',
  mobile: `138${String(randomInt(100_000_000)).padStart(8, '0')}`,
  userId: null,
});

/** What every SmsChallenges does, wherever it keeps them. */
export function smsChallengesContract(create: () => SmsChallenges): void {
  test('counts the tries of a live challenge', async () => {
    const [challenges, challenge] = [create(), newChallenge()];
    await challenges.open(challenge, 60);
    expect(await challenges.countTry(challenge)).toBe(1);
    expect(await challenges.countTry(challenge)).toBe(2);
  });

  test('knows nothing of a challenge that was never opened', async () => {
    const [challenges, challenge] = [create(), newChallenge()];
    expect(await challenges.countTry(challenge)).toBeNull();
    expect(await challenges.spend(challenge)).toBe(false);
  });

  test('binds a challenge to its number', async () => {
    const [challenges, challenge] = [create(), newChallenge()];
    await challenges.open(challenge, 60);
    const { mobile } = newChallenge();
    expect(await challenges.countTry({ ...challenge, mobile })).toBeNull();
    expect(await challenges.spend({ ...challenge, mobile })).toBe(false);
  });

  test('binds a challenge to the account that asked for it', async () => {
    const [challenges, challenge] = [create(), { ...newChallenge(), userId: 7 }];
    await challenges.open(challenge, 60);
    for (const userId of [8, 70, null]) {
      expect(await challenges.countTry({ ...challenge, userId })).toBeNull();
      expect(await challenges.spend({ ...challenge, userId })).toBe(false);
    }
    expect(await challenges.countTry(challenge)).toBe(1);
    expect(await challenges.spend(challenge)).toBe(true);
  });

  test('ends whatever is live for a number, and nothing of any other', async () => {
    const challenges = create();
    const [login, other] = [{ ...newChallenge(), purpose: 'login' as const }, newChallenge()];
    const reset = { ...login, purpose: 'reset' as const, challengeId: randomUUID() };
    for (const challenge of [login, reset, other]) await challenges.open(challenge, 60);
    await challenges.endAll(login.mobile);
    expect(await challenges.countTry(login)).toBeNull();
    expect(await challenges.countTry(reset)).toBeNull();
    expect(await challenges.countTry(other)).toBe(1);
  });

  test('a guess without the right id costs the live challenge no try', async () => {
    const [challenges, challenge] = [create(), newChallenge()];
    await challenges.open(challenge, 60);
    expect(await challenges.countTry({ ...challenge, challengeId: randomUUID() })).toBeNull();
    expect(await challenges.countTry(challenge)).toBe(1);
  });

  test('a new challenge ends the old one and starts its own count', async () => {
    const [challenges, old] = [create(), newChallenge()];
    const renewed = { ...old, challengeId: randomUUID() };
    await challenges.open(old, 60);
    await challenges.countTry(old);
    await challenges.open(renewed, 60);
    expect(await challenges.countTry(old)).toBeNull();
    expect(await challenges.countTry(renewed)).toBe(1);
  });

  test('guesses at an old challenge, however many, cost the new one nothing', async () => {
    const [challenges, old] = [create(), newChallenge()];
    const renewed = { ...old, challengeId: randomUUID() };
    await challenges.open(old, 60);
    const guesses = Array.from({ length: 100 }, () => challenges.countTry(old));
    await challenges.open(renewed, 60);
    const lateGuesses = Array.from({ length: 100 }, () => challenges.countTry(old));
    await Promise.all([...guesses, ...lateGuesses]);
    expect(await challenges.countTry(renewed)).toBe(1);
  });

  test('is spent once', async () => {
    const [challenges, challenge] = [create(), newChallenge()];
    await challenges.open(challenge, 60);
    expect(await challenges.spend(challenge)).toBe(true);
    expect(await challenges.spend(challenge)).toBe(false);
    expect(await challenges.countTry(challenge)).toBeNull();
  });

  test('of 200 who try and spend at once, each try is counted and one wins', async () => {
    const [challenges, challenge] = [create(), newChallenge()];
    await challenges.open(challenge, 60);
    const everyone = Array.from({ length: 200 });
    const tries = await Promise.all(everyone.map(() => challenges.countTry(challenge)));
    expect(new Set(tries).size).toBe(200);
    const wins = await Promise.all(everyone.map(() => challenges.spend(challenge)));
    expect(wins.filter(Boolean)).toHaveLength(1);
  });
}
