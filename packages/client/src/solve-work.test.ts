import { createTestDeps, type TestDeps } from '@menjin/api/testing';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { expect, test } from 'vitest';
import { createMenjinClient } from './create-menjin-client.ts';
import { solveWork } from './solve-work.ts';
import { serveApi } from './testing/serve-api.ts';

const wanted = { purpose: 'register', mobile: '138 0013 8000' } as const;
const TRIES = 100;

/** Puzzles that can be solved, by the last of their tries. */
async function setUp() {
  const deps = createTestDeps();
  const secrets = { hmacSignatureSecret: 'one secret', hmacKeySignatureSecret: 'another' };
  const captchaMaker: TestDeps['captchaMaker'] = {
    ...deps.captchaMaker,
    async createWork({ subject, expiresAt }) {
      const challenge = await createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost: 1_000,
        counter: TRIES - 1,
        data: { subject, tries: TRIES },
        deriveKey,
        expiresAt,
        ...secrets,
      });
      return JSON.parse(JSON.stringify(challenge));
    },
    async checkWork({ challenge, solution }) {
      const solved = { challenge, solution: { ...solution, time: 0 } };
      const { verified } = await verifySolution({ ...solved, deriveKey, ...secrets });
      return verified ? 'done' : 'wrong';
    },
  };
  // The puzzle's end is told by the machine's clock, too.
  deps.clock.now = () => new Date();
  const { url } = await serveApi({ ...deps, captchaMaker });
  return { deps, menjin: createMenjinClient({ url }) };
}

test('work that is done proves a code request, once, and only for its number', async () => {
  const { deps, menjin } = await setUp();
  const proof = await solveWork(menjin, wanted);
  const other = { ...wanted, mobile: '13800138001', proof };
  await expect(menjin.sms.requestCode.mutate(other)).rejects.toMatchObject({
    data: { appCode: 'CAPTCHA_WRONG' },
  });
  await menjin.sms.requestCode.mutate({ ...wanted, proof });
  expect(deps.outbox).toHaveLength(1);
  await expect(menjin.sms.requestCode.mutate({ ...wanted, proof })).rejects.toMatchObject({
    data: { appCode: 'CAPTCHA_EXPIRED' },
  });
});

test('tells how far it is, and lets others have their turn', async () => {
  const { menjin } = await setUp();
  const reports: { share: number; turns: number }[] = [];
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  const onProgress = (share: number) => void reports.push({ share, turns });
  await solveWork(menjin, { ...wanted, onProgress });
  clearInterval(timer);
  expect(reports.map(({ share }) => share)).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
  // Of the work alone: waiting for the puzzle would let them have it anyway.
  expect((reports.at(-1)?.turns ?? 0) - (reports[0]?.turns ?? 0)).toBeGreaterThan(0);
});

test('stops when it is given up', async () => {
  const { menjin } = await setUp();
  const controller = new AbortController();
  const shares: number[] = [];
  const work = solveWork(menjin, {
    ...wanted,
    signal: controller.signal,
    onProgress(share) {
      shares.push(share);
      controller.abort();
    },
  });
  await expect(work).rejects.toThrow('aborted');
  expect(shares).toEqual([0.2]);
});

test('says so where the platform has no cryptography', async () => {
  const { menjin } = await setUp();
  const { subtle } = crypto;
  Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
  const refusal: unknown = await solveWork(menjin, wanted).catch((error: unknown) => error);
  Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true });
  expect(String(refusal)).toContain('without https');
});
