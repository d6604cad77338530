import { expect, test } from 'vitest';
import type { RequestFacts } from '../context.ts';
import { createTestDeps, newStaffAction, newTestProof } from '../testing/index.ts';
import { requestSmsCode } from './request-sms-code.ts';

const mobile = '13800138000';

const visitor: Pick<RequestFacts, 'ip' | 'sessionToken'> = {
  ip: '203.0.113.7',
  sessionToken: null,
};

test('accepts a request and answers what the asker needs', async () => {
  const deps = createTestDeps();
  const proof = await newTestProof(deps);
  const requested = await requestSmsCode(deps, visitor, { purpose: 'register', mobile, proof });
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
      price: 500,
      isSuppressed: false,
    },
  ]);
});

test('takes the characters in any case and width', async () => {
  const deps = createTestDeps();
  const proof = { ...(await newTestProof(deps)), text: 'ｗxＹ3' };
  await requestSmsCode(deps, visitor, { purpose: 'register', mobile, proof });
  expect(deps.outbox).toHaveLength(1);
});

test('refuses wrong characters, and the right ones after them', async () => {
  const deps = createTestDeps();
  const proof = await newTestProof(deps);
  const wrong = { purpose: 'register' as const, mobile, proof: { ...proof, text: 'AAAA' } };
  await expect(requestSmsCode(deps, visitor, wrong)).rejects.toMatchObject({
    code: 'CAPTCHA_WRONG',
  });
  const right = { ...wrong, proof };
  await expect(requestSmsCode(deps, visitor, right)).rejects.toMatchObject({
    code: 'CAPTCHA_EXPIRED',
  });
  expect(deps.outbox).toEqual([]);
});

test('refuses a captcha after its 100 seconds', async () => {
  const deps = createTestDeps();
  const proof = await newTestProof(deps);
  deps.clock.advance(100);
  const request = requestSmsCode(deps, visitor, { purpose: 'register', mobile, proof });
  await expect(request).rejects.toMatchObject({ code: 'CAPTCHA_EXPIRED' });
});

test('a second request within a minute is refused with the time to wait', async () => {
  const deps = createTestDeps();
  const first = await requestSmsCode(deps, visitor, {
    purpose: 'register',
    mobile,
    proof: await newTestProof(deps),
  });
  deps.clock.advance(13);
  const second = requestSmsCode(deps, visitor, {
    purpose: 'register',
    mobile,
    proof: await newTestProof(deps),
  });
  await expect(second).rejects.toMatchObject({
    code: 'SEND_TOO_SOON',
    detail: { retryAfterSeconds: 47 },
  });
  const live = {
    challengeId: first.challengeId,
    purpose: 'register' as const,
    mobile,
    userId: null,
  };
  expect(await deps.smsChallenges.countTry(live)).toBe(1);
});

test('after the minute a new code ends the old one', async () => {
  const deps = createTestDeps();
  const request = { purpose: 'register' as const, mobile };
  const first = await requestSmsCode(deps, visitor, {
    ...request,
    proof: await newTestProof(deps),
  });
  deps.clock.advance(60);
  const second = await requestSmsCode(deps, visitor, {
    ...request,
    proof: await newTestProof(deps),
  });
  expect(await deps.smsChallenges.countTry({ ...request, userId: null, ...first })).toBeNull();
  expect(await deps.smsChallenges.countTry({ ...request, userId: null, ...second })).toBe(1);
});

test('refuses countries that are not open before it looks at the captcha', async () => {
  const deps = createTestDeps();
  const proof = await newTestProof(deps);
  const abroad = requestSmsCode(deps, visitor, {
    purpose: 'register',
    mobile: '+85261234567',
    proof,
  });
  await expect(abroad).rejects.toMatchObject({ code: 'MOBILE_COUNTRY_CLOSED' });
  await requestSmsCode(deps, visitor, { purpose: 'register', mobile, proof });
});

test('a country can be opened', async () => {
  const deps = createTestDeps({ mobileCountryCodes: ['86', '852'] });
  const proof = await newTestProof(deps);
  await requestSmsCode(deps, visitor, { purpose: 'register', mobile: '+85261234567', proof });
  expect(deps.outbox).toHaveLength(1);
});

test('when no code could be made live there is nothing to wait for', async () => {
  const deps = createTestDeps();
  const { open } = deps.smsChallenges;
  deps.smsChallenges.open = () => Promise.reject(new Error('Redis is away'));
  const request = { purpose: 'register' as const, mobile };
  const failing = requestSmsCode(deps, visitor, { ...request, proof: await newTestProof(deps) });
  await expect(failing).rejects.toThrow('Redis is away');
  deps.smsChallenges.open = open;
  await requestSmsCode(deps, visitor, { ...request, proof: await newTestProof(deps) });
  expect(deps.outbox).toHaveLength(1);
});

test('when it is not known whether the message was kept, the number waits', async () => {
  const deps = createTestDeps();
  deps.smsOutbox.enqueue = () => Promise.reject(new Error('the answer was lost'));
  const request = { purpose: 'register' as const, mobile };
  const failing = requestSmsCode(deps, visitor, { ...request, proof: await newTestProof(deps) });
  await expect(failing).rejects.toThrow('the answer was lost');
  const again = requestSmsCode(deps, visitor, { ...request, proof: await newTestProof(deps) });
  await expect(again).rejects.toMatchObject({ code: 'SEND_TOO_SOON' });
});

test('while sending is paused nobody gets a code, and nobody has to wait afterwards', async () => {
  const deps = createTestDeps();
  const block = { reason: 'maintenance', createdAt: deps.clock.now(), createdBy: null };
  await deps.smsBlocks.put({ prefix: '', ...block }, newStaffAction());
  const request = { purpose: 'login' as const, mobile };
  const paused = requestSmsCode(deps, visitor, { ...request, proof: await newTestProof(deps) });
  await expect(paused).rejects.toMatchObject({ code: 'SENDING_PAUSED' });
  await deps.smsBlocks.remove('', newStaffAction());
  await requestSmsCode(deps, visitor, { ...request, proof: await newTestProof(deps) });
  expect(deps.outbox).toHaveLength(1);
});

test('a blocked number gets no code, and its neighbour does', async () => {
  const deps = createTestDeps();
  const block = { reason: 'pumping', createdAt: deps.clock.now(), createdBy: null };
  await deps.smsBlocks.put({ prefix: mobile, ...block }, newStaffAction());
  const request = { purpose: 'register' as const };
  const blocked = requestSmsCode(deps, visitor, {
    ...request,
    mobile,
    proof: await newTestProof(deps),
  });
  await expect(blocked).rejects.toMatchObject({ code: 'MOBILE_BLOCKED' });
  const proof = await newTestProof(deps);
  await requestSmsCode(deps, visitor, { ...request, mobile: '13800138001', proof });
  expect(deps.outbox).toHaveLength(1);
});

test('a request over a limit leaves the live code alive, and starts no wait of its own', async () => {
  const deps = createTestDeps({ smsMaxPerMobileHour: 1 });
  const request = { purpose: 'register' as const, mobile };
  const first = await requestSmsCode(deps, visitor, {
    ...request,
    proof: await newTestProof(deps),
  });
  deps.clock.advance(60);
  const refused = requestSmsCode(deps, visitor, { ...request, proof: await newTestProof(deps) });
  await expect(refused).rejects.toMatchObject({
    code: 'SEND_TOO_SOON',
    detail: { retryAfterSeconds: 3600 },
  });
  expect(await deps.smsChallenges.countTry({ ...request, userId: null, ...first })).toBe(1);
  expect(await deps.smsCooldowns.start(mobile, 60)).toBeNull();
});

test('test numbers of the sandbox spare the limits and the wait', async () => {
  const deps = createTestDeps({ smsTestNumbers: ['1929999'], smsMaxPerIpHour: 1 });
  const request = { purpose: 'login' as const, mobile: '19299990001' };
  for (let count = 0; count < 12; count += 1) {
    const proof = await newTestProof(deps);
    const requested = await requestSmsCode(deps, visitor, { ...request, proof });
    expect(requested.retryAfterSeconds).toBe(0);
  }
  expect(deps.outbox).toHaveLength(12);
});
