import { expect, test } from 'vitest';
import type { RequestFacts } from '../context.ts';
import {
  addTestAccount,
  confirmTestSession,
  createTestDeps,
  newTestProof,
  type TestDeps,
} from '../testing/index.ts';
import { requestSmsCode } from './request-sms-code.ts';

const mobile = '13800138000';

const visitor: Pick<RequestFacts, 'ip' | 'sessionToken'> = {
  ip: '203.0.113.7',
  sessionToken: null,
};

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
      const proof = await newTestProof(deps);
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
    const again = { purpose, mobile, proof: await newTestProof(unknown) };
    const refused = requestSmsCode(unknown, visitor, again);
    await expect(refused).rejects.toMatchObject({ code: 'SEND_TOO_SOON' });
  },
);

test('a number that is registered already gets its code: only who holds it is told', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps, { mobile });
  const proof = await newTestProof(deps);
  await requestSmsCode(deps, visitor, { purpose: 'register', mobile, proof });
  expect(deps.outbox).toMatchObject([{ isSuppressed: false }]);
});

test('a code for a new number is only for who is signed in, and asks no captcha of others', async () => {
  const deps = createTestDeps();
  const { token: sessionToken } = await addTestAccount(deps, { mobile });
  const owner = { ...visitor, sessionToken };
  const wanted = { purpose: 'change-mobile', mobile: '13900139000' } as const;
  const proof = await newTestProof(deps);
  const refused = requestSmsCode(deps, visitor, { ...wanted, proof });
  await expect(refused).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' });
  const unconfirmed = requestSmsCode(deps, owner, { ...wanted, proof });
  await expect(unconfirmed).rejects.toMatchObject({ code: 'CONFIRMATION_REQUIRED' });
  confirmTestSession(deps);
  await requestSmsCode(deps, owner, { ...wanted, proof });
  expect(deps.outbox).toMatchObject([{ ...wanted, isSuppressed: false }]);
});

test('a code that proves who somebody is goes to their own number alone', async () => {
  const deps = createTestDeps();
  const { token: sessionToken } = await addTestAccount(deps, { mobile });
  const owner = { ...visitor, sessionToken };
  const proof = await newTestProof(deps);
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
  const proof = await newTestProof(deps);
  await requestSmsCode(deps, visitor, { purpose: 'login', mobile, proof });
  expect(deps.outbox).toMatchObject([{ isSuppressed: true }]);
});

test('where a login makes accounts, a number without one is sent its code', async () => {
  const deps = createTestDeps({ smsLoginRegisters: true });
  const [proof, other] = [await newTestProof(deps), await newTestProof(deps)];
  await requestSmsCode(deps, visitor, { purpose: 'login', mobile, proof });
  const reset = { purpose: 'reset', mobile: '13900139000', proof: other } as const;
  await requestSmsCode(deps, visitor, reset);
  expect(deps.outbox.map(({ isSuppressed }) => isSuppressed)).toEqual([false, true]);
});
