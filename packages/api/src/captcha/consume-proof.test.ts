import { randomUUID } from 'node:crypto';
import { Proof, type RequestSmsCodeInput } from '@menjin/contract';
import { expect, test } from 'vitest';
import { createTestDeps, type TestDeps } from '../testing/index.ts';
import { solveTestWork } from '../testing/test-captcha-maker.ts';
import { consumeProof } from './consume-proof.ts';
import { issueWork } from './issue-work.ts';

const request = { purpose: 'register', mobile: '13800138000' } as const;

/** A captcha that can be read and heard. */
async function shownAndHeard(deps: TestDeps): Promise<string> {
  const shown = { id: randomUUID(), flow: 'one' };
  await deps.captchaTexts.put({ ...shown, form: 'image', text: 'WXY3' }, 100);
  await deps.captchaTexts.put({ ...shown, form: 'audio', text: '482913' }, 100);
  return shown.id;
}

/** What becomes of a proof: `ok`, or the error's code. */
async function consume(
  deps: TestDeps,
  proof: unknown,
  wanted: Pick<RequestSmsCodeInput, 'purpose' | 'mobile'> = request,
): Promise<string> {
  return consumeProof(deps, Proof.parse(proof), wanted).then(
    () => 'ok',
    (error: { code: string }) => error.code,
  );
}

test.for(['WXY3', 'wxy3', 'ｗｘｙ３', '482913', '482 913', '４８２９１３'])(
  '%s answers the captcha',
  async (text) => {
    const deps = createTestDeps();
    const id = await shownAndHeard(deps);
    expect(await consume(deps, { kind: 'image', id, text })).toBe('ok');
  },
);

test('R09: one answer, right or wrong, ends image and audio', async () => {
  const deps = createTestDeps();
  for (const [first, outcome] of [
    ['WXY3', 'ok'],
    ['482913', 'ok'],
    ['AAAA', 'CAPTCHA_WRONG'],
    ['000000', 'CAPTCHA_WRONG'],
  ]) {
    const id = await shownAndHeard(deps);
    expect(await consume(deps, { kind: 'image', id, text: first })).toBe(outcome);
    for (const text of ['WXY3', '482913']) {
      expect(await consume(deps, { kind: 'image', id, text })).toBe('CAPTCHA_EXPIRED');
    }
  }
});

test('R09: of 200 right answers at once, one counts', async () => {
  const deps = createTestDeps();
  const id = await shownAndHeard(deps);
  const outcomes = await Promise.all(
    Array.from({ length: 200 }, (_, n) =>
      consume(deps, { kind: 'image', id, text: n % 2 === 0 ? 'WXY3' : '482913' }),
    ),
  );
  expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 'CAPTCHA_EXPIRED')).toHaveLength(199);
});

test('the parts of both answers mixed are neither', async () => {
  const deps = createTestDeps();
  for (const text of ['WXY3482913', 'WX', '482', 'WXY3,482913']) {
    const id = await shownAndHeard(deps);
    expect(await consume(deps, { kind: 'image', id, text })).toBe('CAPTCHA_WRONG');
  }
});

test('work counts once, also when it is handed in 200 times at once', async () => {
  const deps = createTestDeps();
  const payload = solveTestWork(await issueWork(deps, { ip: null }, request));
  const outcomes = await Promise.all(
    Array.from({ length: 200 }, () => consume(deps, { kind: 'work', payload })),
  );
  expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 'CAPTCHA_EXPIRED')).toHaveLength(199);
});

test('work for one number or purpose is wrong for another, and still counts for its own', async () => {
  const deps = createTestDeps();
  const payload = solveTestWork(await issueWork(deps, { ip: null }, request));
  const proof = { kind: 'work', payload };
  expect(await consume(deps, proof, { ...request, purpose: 'login' })).toBe('CAPTCHA_WRONG');
  expect(await consume(deps, proof, { ...request, mobile: '13900139000' })).toBe('CAPTCHA_WRONG');
  expect(await consume(deps, proof)).toBe('ok');
});

test('work that is not done is wrong, and late work expired', async () => {
  const deps = createTestDeps();
  const challenge = await issueWork(deps, { ip: null }, request);
  const undone = { kind: 'work', payload: solveTestWork(challenge, 'cd') };
  expect(await consume(deps, undone)).toBe('CAPTCHA_WRONG');
  deps.clock.advance(301);
  const late = { kind: 'work', payload: solveTestWork(challenge) };
  expect(await consume(deps, late)).toBe('CAPTCHA_EXPIRED');
});

test('work is worth nothing where its puzzle is forgotten', async () => {
  const deps = createTestDeps();
  const challenge = await issueWork(deps, { ip: null }, request);
  await deps.openWork.take(challenge.parameters.nonce);
  const proof = { kind: 'work', payload: solveTestWork(challenge) };
  expect(await consume(deps, proof)).toBe('CAPTCHA_EXPIRED');
});
