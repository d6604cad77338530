import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createTestDeps, type TestDeps } from '../testing/index.ts';
import { requestSmsCode } from './request-sms-code.ts';

const mobile = '13800138000';

async function proofFor(deps: TestDeps) {
  const proof = { kind: 'image' as const, id: randomUUID(), text: 'WXY3' };
  await deps.captchaTexts.put(proof.id, 'WXY3', 100);
  return proof;
}

test('accepts a request and answers what the asker needs', async () => {
  const deps = createTestDeps();
  const proof = await proofFor(deps);
  const requested = await requestSmsCode(deps, { purpose: 'register', mobile, proof });
  expect(requested).toEqual({
    challengeId: expect.any(String),
    maskedMobile: '138****8000',
    retryAfterSeconds: 60,
    expiresInSeconds: 300,
  });
  expect(deps.outbox).toEqual([
    {
      challengeId: requested.challengeId,
      purpose: 'register',
      mobile,
      createdAt: deps.clock.now(),
      expiresAt: new Date(deps.clock.now().getTime() + 300_000),
    },
  ]);
});

test('takes the characters in any case and width', async () => {
  const deps = createTestDeps();
  const proof = { ...(await proofFor(deps)), text: 'ｗxＹ3' };
  await requestSmsCode(deps, { purpose: 'register', mobile, proof });
  expect(deps.outbox).toHaveLength(1);
});

test('refuses wrong characters, and the right ones after them', async () => {
  const deps = createTestDeps();
  const proof = await proofFor(deps);
  const wrong = { purpose: 'register' as const, mobile, proof: { ...proof, text: 'AAAA' } };
  await expect(requestSmsCode(deps, wrong)).rejects.toMatchObject({ code: 'CAPTCHA_WRONG' });
  const right = { ...wrong, proof };
  await expect(requestSmsCode(deps, right)).rejects.toMatchObject({ code: 'CAPTCHA_EXPIRED' });
  expect(deps.outbox).toEqual([]);
});

test('refuses a captcha after its 100 seconds', async () => {
  const deps = createTestDeps();
  const proof = await proofFor(deps);
  deps.clock.advance(100);
  const request = requestSmsCode(deps, { purpose: 'register', mobile, proof });
  await expect(request).rejects.toMatchObject({ code: 'CAPTCHA_EXPIRED' });
});

test('a second request within a minute is refused with the time to wait', async () => {
  const deps = createTestDeps();
  const first = await requestSmsCode(deps, {
    purpose: 'register',
    mobile,
    proof: await proofFor(deps),
  });
  deps.clock.advance(13);
  const second = requestSmsCode(deps, { purpose: 'register', mobile, proof: await proofFor(deps) });
  await expect(second).rejects.toMatchObject({
    code: 'SEND_TOO_SOON',
    detail: { retryAfterSeconds: 47 },
  });
  const live = { challengeId: first.challengeId, purpose: 'register' as const, mobile };
  expect(await deps.smsChallenges.countTry(live)).toBe(1);
});

test('after the minute a new code ends the old one', async () => {
  const deps = createTestDeps();
  const request = { purpose: 'register' as const, mobile };
  const first = await requestSmsCode(deps, { ...request, proof: await proofFor(deps) });
  deps.clock.advance(60);
  const second = await requestSmsCode(deps, { ...request, proof: await proofFor(deps) });
  expect(await deps.smsChallenges.countTry({ ...request, ...first })).toBeNull();
  expect(await deps.smsChallenges.countTry({ ...request, ...second })).toBe(1);
});

test('refuses countries that are not open before it looks at the captcha', async () => {
  const deps = createTestDeps();
  const proof = await proofFor(deps);
  const abroad = requestSmsCode(deps, { purpose: 'register', mobile: '+85261234567', proof });
  await expect(abroad).rejects.toMatchObject({ code: 'MOBILE_COUNTRY_CLOSED' });
  await requestSmsCode(deps, { purpose: 'register', mobile, proof });
});

test('a country can be opened', async () => {
  const deps = createTestDeps({ mobileCountryCodes: ['86', '852'] });
  const proof = await proofFor(deps);
  await requestSmsCode(deps, { purpose: 'register', mobile: '+85261234567', proof });
  expect(deps.outbox).toHaveLength(1);
});

test('when no code could be made live there is nothing to wait for', async () => {
  const deps = createTestDeps();
  const { open } = deps.smsChallenges;
  deps.smsChallenges.open = () => Promise.reject(new Error('Redis is away'));
  const request = { purpose: 'register' as const, mobile };
  const failing = requestSmsCode(deps, { ...request, proof: await proofFor(deps) });
  await expect(failing).rejects.toThrow('Redis is away');
  deps.smsChallenges.open = open;
  await requestSmsCode(deps, { ...request, proof: await proofFor(deps) });
  expect(deps.outbox).toHaveLength(1);
});

test('when it is not known whether the message was kept, the number waits', async () => {
  const deps = createTestDeps();
  deps.smsOutbox.enqueue = () => Promise.reject(new Error('the answer was lost'));
  const request = { purpose: 'register' as const, mobile };
  const failing = requestSmsCode(deps, { ...request, proof: await proofFor(deps) });
  await expect(failing).rejects.toThrow('the answer was lost');
  const again = requestSmsCode(deps, { ...request, proof: await proofFor(deps) });
  await expect(again).rejects.toMatchObject({ code: 'SEND_TOO_SOON' });
});
