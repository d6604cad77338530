import type { SolvedWork, WorkChallenge } from '@menjin/contract';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { expect, test } from 'vitest';
import { checkWork } from './check-work.ts';
import { createWork } from './create-work.ts';

const secret = 'a secret of the tests';
const options = () => ({
  subject: 'register 13800138000',
  difficulty: 0,
  expiresAt: new Date(Date.now() + 60_000),
  secret,
});

async function solve(challenge: WorkChallenge): Promise<SolvedWork> {
  const solution = await solveChallenge({ challenge, deriveKey });
  if (solution === null) throw new Error('The puzzle was not solved in time.');
  return { challenge, solution };
}

/** The same text with another first character. */
const otherHex = (hex: string) => (hex.startsWith('0') ? '1' : '0') + hex.slice(1);

test('a solved puzzle is accepted, and tells what it counts for', async () => {
  const solved = await solve(await createWork(options()));
  expect(await checkWork(solved, secret)).toBe('done');
  expect(solved.challenge.parameters.data).toEqual({ subject: 'register 13800138000', tries: 600 });
  expect(solved.solution.counter).toBeLessThan(600);
});

test('each difficulty doubles the work', async () => {
  for (const [difficulty, tries] of [600, 1200, 2400, 4800].entries()) {
    const { parameters } = await createWork({ ...options(), difficulty });
    expect(parameters.data.tries).toBe(tries);
  }
});

test('no two puzzles are alike', async () => {
  const [first, second] = [await createWork(options()), await createWork(options())];
  expect(first.parameters.nonce).not.toBe(second.parameters.nonce);
  expect(first.parameters.keyPrefix).not.toBe(second.parameters.keyPrefix);
});

test('whatever is changed about a solved puzzle, it is wrong', async () => {
  const solved = await solve(await createWork(options()));
  const { challenge, solution } = solved;
  const withParameters = (changed: Partial<WorkChallenge['parameters']>): SolvedWork => ({
    challenge: { ...challenge, parameters: { ...challenge.parameters, ...changed } },
    solution,
  });
  const { parameters } = challenge;
  const changed: SolvedWork[] = [
    withParameters({ data: { ...parameters.data, subject: 'register 13900139000' } }),
    withParameters({ nonce: otherHex(parameters.nonce) }),
    withParameters({ expiresAt: parameters.expiresAt + 1 }),
    withParameters({ cost: 1 }),
    { challenge: { ...challenge, signature: otherHex(challenge.signature) }, solution },
    { challenge, solution: { ...solution, derivedKey: otherHex(solution.derivedKey) } },
    { challenge, solution: { ...solution, derivedKey: parameters.keyPrefix } },
  ];
  for (const work of changed) expect(await checkWork(work, secret)).toBe('wrong');
});

test('a puzzle set under another secret is wrong', async () => {
  const solved = await solve(await createWork({ ...options(), secret: 'another secret' }));
  expect(await checkWork(solved, secret)).toBe('wrong');
});

test('the key that signs puzzles does not sign solutions', async () => {
  const { parameters, signature } = await createWork(options());
  expect(signature).not.toBe(parameters.keySignature);
});

test('a puzzle past its end is expired', async () => {
  const solved = await solve(await createWork({ ...options(), expiresAt: new Date(Date.now()) }));
  await expect.poll(() => checkWork(solved, secret), { timeout: 3_000 }).toBe('expired');
});
