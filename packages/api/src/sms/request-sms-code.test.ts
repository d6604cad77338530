import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { RequestFacts } from '../context.ts';
import {
  addTestAccount,
  createTestContext,
  createTestDeps,
  type TestDeps,
} from '../testing/index.ts';
import { requestSmsCode } from './request-sms-code.ts';

const mobile = '13800138000';

const visitor: Pick<RequestFacts, 'ip' | 'sessionToken'> = {
  ip: '203.0.113.7',
  sessionToken: null,
};

async function proofFor(deps: TestDeps) {
  const proof = { kind: 'image' as const, id: randomUUID(), text: 'WXY3' };
  await deps.captchaTexts.put({ ...proof, form: 'image', flow: 'one' }, 100);
  return proof;
}

test('accepts a request and answers what the asker needs', async () => {
  const deps = createTestDeps();
  const proof = await proofFor(deps);
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
  const proof = { ...(await proofFor(deps)), text: 'ｗxＹ3' };
  await requestSmsCode(deps, visitor, { purpose: 'register', mobile, proof });
  expect(deps.outbox).toHaveLength(1);
});

test('refuses wrong characters, and the right ones after them', async () => {
  const deps = createTestDeps();
  const proof = await proofFor(deps);
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
  const proof = await proofFor(deps);
  deps.clock.advance(100);
  const request = requestSmsCode(deps, visitor, { purpose: 'register', mobile, proof });
  await expect(request).rejects.toMatchObject({ code: 'CAPTCHA_EXPIRED' });
});

test('a second request within a minute is refused with the time to wait', async () => {
  const deps = createTestDeps();
  const first = await requestSmsCode(deps, visitor, {
    purpose: 'register',
    mobile,
    proof: await proofFor(deps),
  });
  deps.clock.advance(13);
  const second = requestSmsCode(deps, visitor, {
    purpose: 'register',
    mobile,
    proof: await proofFor(deps),
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
  const first = await requestSmsCode(deps, visitor, { ...request, proof: await proofFor(deps) });
  deps.clock.advance(60);
  const second = await requestSmsCode(deps, visitor, { ...request, proof: await proofFor(deps) });
  expect(await deps.smsChallenges.countTry({ ...request, userId: null, ...first })).toBeNull();
  expect(await deps.smsChallenges.countTry({ ...request, userId: null, ...second })).toBe(1);
});

test('refuses countries that are not open before it looks at the captcha', async () => {
  const deps = createTestDeps();
  const proof = await proofFor(deps);
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
  const proof = await proofFor(deps);
  await requestSmsCode(deps, visitor, { purpose: 'register', mobile: '+85261234567', proof });
  expect(deps.outbox).toHaveLength(1);
});

test('when no code could be made live there is nothing to wait for', async () => {
  const deps = createTestDeps();
  const { open } = deps.smsChallenges;
  deps.smsChallenges.open = () => Promise.reject(new Error('Redis is away'));
  const request = { purpose: 'register' as const, mobile };
  const failing = requestSmsCode(deps, visitor, { ...request, proof: await proofFor(deps) });
  await expect(failing).rejects.toThrow('Redis is away');
  deps.smsChallenges.open = open;
  await requestSmsCode(deps, visitor, { ...request, proof: await proofFor(deps) });
  expect(deps.outbox).toHaveLength(1);
});

test('when it is not known whether the message was kept, the number waits', async () => {
  const deps = createTestDeps();
  deps.smsOutbox.enqueue = () => Promise.reject(new Error('the answer was lost'));
  const request = { purpose: 'register' as const, mobile };
  const failing = requestSmsCode(deps, visitor, { ...request, proof: await proofFor(deps) });
  await expect(failing).rejects.toThrow('the answer was lost');
  const again = requestSmsCode(deps, visitor, { ...request, proof: await proofFor(deps) });
  await expect(again).rejects.toMatchObject({ code: 'SEND_TOO_SOON' });
});

/** The same ports; each call of one is written down. */
function recordCalls(deps: TestDeps, calls: string[]): TestDeps {
  const ports = Object.entries(deps).map(([name, port]) => {
    if (typeof port !== 'object' || name === 'settings') return [name, port];
    const recording = new Proxy(port, {
      get(target, method) {
        const value: unknown = Reflect.get(target, method);
        if (typeof value === 'function') calls.push(`${name}.${String(method)}`);
        return value;
      },
    });
    return [name, recording];
  });
  return Object.fromEntries(ports) as TestDeps;
}

test.for(['login', 'reset'] as const)(
  'a code for %s is the same answer and the same work whether or not there is an account',
  async (purpose) => {
    const [known, unknown] = [createTestDeps(), createTestDeps()];
    await addTestAccount(known, { mobile });
    const [answers, work]: [object[], string[][]] = [[], []];
    for (const deps of [known, unknown]) {
      const proof = await proofFor(deps);
      const calls: string[] = [];
      const recorded = recordCalls(deps, calls);
      const { challengeId, ...answer } = await requestSmsCode(recorded, visitor, {
        purpose,
        mobile,
        proof,
      });
      expect(challengeId).toMatch(/^[\w-]{36}$/);
      answers.push(answer);
      work.push(calls);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(work[0]).toEqual(work[1]);
    expect(work[0]).toContain('smsOutbox.enqueue');
    expect(known.outbox).toMatchObject([{ purpose, isSuppressed: false, price: 500 }]);
    expect(unknown.outbox).toMatchObject([{ purpose, isSuppressed: true, price: 500 }]);
    // A message that is not sent uses up the limits like any other.
    unknown.clock.advance(59);
    const again = { purpose, mobile, proof: await proofFor(unknown) };
    const refused = requestSmsCode(unknown, visitor, again);
    await expect(refused).rejects.toMatchObject({ code: 'SEND_TOO_SOON' });
  },
);

test('a number that is registered already gets its code: only who holds it is told', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps, { mobile });
  const proof = await proofFor(deps);
  await requestSmsCode(deps, visitor, { purpose: 'register', mobile, proof });
  expect(deps.outbox).toMatchObject([{ isSuppressed: false }]);
});

test('a code for a new number is only for who is signed in, and asks no captcha of others', async () => {
  const deps = createTestDeps();
  const { token: sessionToken } = await addTestAccount(deps, { mobile });
  const owner = { ...visitor, sessionToken };
  const wanted = { purpose: 'change-mobile', mobile: '13900139000' } as const;
  const proof = await proofFor(deps);
  const refused = requestSmsCode(deps, visitor, { ...wanted, proof });
  await expect(refused).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' });
  const unconfirmed = requestSmsCode(deps, owner, { ...wanted, proof });
  await expect(unconfirmed).rejects.toMatchObject({ code: 'CONFIRMATION_REQUIRED' });
  Object.assign(deps.memory.sessionRows[0] ?? {}, { confirmedAt: deps.clock.now() });
  await requestSmsCode(deps, owner, { ...wanted, proof });
  expect(deps.outbox).toMatchObject([{ ...wanted, isSuppressed: false }]);
});

test('a code that proves who somebody is goes to their own number alone', async () => {
  const deps = createTestDeps();
  const { token: sessionToken } = await addTestAccount(deps, { mobile });
  const owner = { ...visitor, sessionToken };
  const proof = await proofFor(deps);
  const foreign = { purpose: 'confirm', mobile: '13900139000', proof } as const;
  await expect(requestSmsCode(deps, owner, foreign)).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    fieldErrors: { mobile: 'FIELD_INVALID' },
  });
  await requestSmsCode(deps, owner, { purpose: 'confirm', mobile, proof });
  expect(deps.outbox).toMatchObject([{ purpose: 'confirm', mobile }]);
});

test('a disabled account is sent no code that it could not use', async () => {
  const deps = createTestDeps();
  const { id } = await addTestAccount(deps, { mobile });
  deps.memory.change(id, { isActive: false });
  const proof = await proofFor(deps);
  await requestSmsCode(deps, visitor, { purpose: 'login', mobile, proof });
  expect(deps.outbox).toMatchObject([{ isSuppressed: true }]);
});

test('where a login makes accounts, a number without one is sent its code', async () => {
  const deps = createTestDeps({ smsLoginRegisters: true });
  const [proof, other] = [await proofFor(deps), await proofFor(deps)];
  await requestSmsCode(deps, visitor, { purpose: 'login', mobile, proof });
  const reset = { purpose: 'reset', mobile: '13900139000', proof: other } as const;
  await requestSmsCode(deps, visitor, reset);
  expect(deps.outbox.map(({ isSuppressed }) => isSuppressed)).toEqual([false, true]);
});

test('while sending is paused nobody gets a code, and nobody has to wait afterwards', async () => {
  const deps = createTestDeps();
  const block = { reason: 'maintenance', createdAt: deps.clock.now(), createdBy: null };
  await deps.smsBlocks.put({ prefix: '', ...block });
  const request = { purpose: 'login' as const, mobile };
  const paused = requestSmsCode(deps, visitor, { ...request, proof: await proofFor(deps) });
  await expect(paused).rejects.toMatchObject({ code: 'SENDING_PAUSED' });
  await deps.smsBlocks.remove('');
  await requestSmsCode(deps, visitor, { ...request, proof: await proofFor(deps) });
  expect(deps.outbox).toHaveLength(1);
});

test('a blocked number gets no code, and its neighbour does', async () => {
  const deps = createTestDeps();
  const block = { reason: 'pumping', createdAt: deps.clock.now(), createdBy: null };
  await deps.smsBlocks.put({ prefix: mobile, ...block });
  const request = { purpose: 'register' as const };
  const blocked = requestSmsCode(deps, visitor, {
    ...request,
    mobile,
    proof: await proofFor(deps),
  });
  await expect(blocked).rejects.toMatchObject({ code: 'MOBILE_BLOCKED' });
  const proof = await proofFor(deps);
  await requestSmsCode(deps, visitor, { ...request, mobile: '13800138001', proof });
  expect(deps.outbox).toHaveLength(1);
});

test('a request over a limit leaves the live code alive, and starts no wait of its own', async () => {
  const deps = createTestDeps({ smsMaxPerMobileHour: 1 });
  const request = { purpose: 'register' as const, mobile };
  const first = await requestSmsCode(deps, visitor, { ...request, proof: await proofFor(deps) });
  deps.clock.advance(60);
  const refused = requestSmsCode(deps, visitor, { ...request, proof: await proofFor(deps) });
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
    const proof = await proofFor(deps);
    const requested = await requestSmsCode(deps, visitor, { ...request, proof });
    expect(requested.retryAfterSeconds).toBe(0);
  }
  expect(deps.outbox).toHaveLength(12);
});
