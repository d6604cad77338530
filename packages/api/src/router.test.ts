import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { errorData } from './error-data.ts';
import { createCaller } from './router.ts';
import { createTestContext, createTestDeps } from './testing/index.ts';

const mobile = '+86 138-0013-8000';

async function rejection(promise: Promise<unknown>) {
  return errorData(
    await promise.then(
      () => new Error('nothing was thrown'),
      (error: unknown) => error,
    ),
  );
}

test('captcha, code, registration, login and sign-out in one row', async () => {
  const deps = createTestDeps();
  const context = createTestContext(deps);
  const visitor = createCaller(context);
  const captchaId = randomUUID().toUpperCase();

  const issued = await visitor.captcha.issue({ id: captchaId });
  expect(issued).toEqual({
    id: captchaId.toLowerCase(),
    image: expect.stringMatching(/^data:image\/jpeg;base64,/),
    expiresInSeconds: 100,
  });
  const proof = { kind: 'image' as const, id: captchaId, text: 'acde' };
  const { challengeId } = await visitor.sms.requestCode({ purpose: 'register', mobile, proof });
  const created = await visitor.register.create({
    username: 'Alice_1',
    password: 'correct horse',
    repeatedPassword: 'correct horse',
    mobile,
    challengeId,
    code: '012 345',
    agreed: true,
  });
  expect(created).toEqual({ user: { id: 1, username: 'Alice_1' } });
  expect(context.cookies).toMatchObject([
    { name: '__Host-menjin.flow', secure: true, maxAgeSeconds: null },
    { name: '__Host-menjin.session', secure: true, maxAgeSeconds: null },
    { name: '__Host-menjin.device', secure: true, maxAgeSeconds: 180 * 24 * 60 * 60 },
  ]);
  const again = createTestContext(deps);
  await createCaller(again).login.withPassword({
    identifier: 'alice_1',
    password: 'correct horse',
    remembered: true,
  });
  expect(again.cookies).toMatchObject([
    { name: '__Host-menjin.session', maxAgeSeconds: 14 * 24 * 60 * 60 },
    { name: '__Host-menjin.device' },
  ]);

  const [cookie] = again.cookies;
  const signedIn = createTestContext(deps, { sessionToken: cookie?.value ?? '' });
  const caller = createCaller(signedIn);
  expect(await caller.session.current()).toMatchObject({
    user: { id: 1, username: 'Alice_1', maskedMobile: '138****8000' },
    remembered: true,
  });
  expect(signedIn.cookies).toEqual([]);
  await caller.session.end();
  expect(signedIn.cookies).toMatchObject([{ value: '', maxAgeSeconds: 0 }]);
  expect(await caller.session.current()).toBeNull();
  expect(deps.memory.sessionRows).toHaveLength(1);
});

test('everything wrong with a registration is said at once, field by field', async () => {
  const caller = createCaller(createTestContext(createTestDeps()));
  const wrong = caller.register.create({
    username: '138-0013-8000',
    password: 'short',
    repeatedPassword: 'other',
    mobile: '12345',
    challengeId: '',
    code: 'abc',
    agreed: false as never,
    isStaff: true,
  } as never);
  expect(await rejection(wrong)).toEqual({
    appCode: 'INVALID_INPUT',
    detail: {},
    fieldErrors: {
      username: 'USERNAME_INVALID',
      password: 'PASSWORD_TOO_SHORT',
      repeatedPassword: 'PASSWORDS_DIFFER',
      mobile: 'MOBILE_INVALID',
      challengeId: 'CODE_NOT_REQUESTED',
      code: 'CODE_MALFORMED',
      agreed: 'AGREEMENT_REQUIRED',
      isStaff: 'FIELD_UNKNOWN',
    },
  });
});

test.for([null, '', [], {}, true, 12, { $ne: '' }, ['012345']])(
  'takes %j for a code as bad input',
  async (code) => {
    const caller = createCaller(createTestContext(createTestDeps()));
    const wrong = caller.register.create({ code } as never);
    expect((await rejection(wrong)).appCode).toBe('INVALID_INPUT');
  },
);

test('a session whose account is disabled, or whose time is over, is nobody', async () => {
  const deps = createTestDeps();
  const { memory } = deps;
  const challengeId = randomUUID();
  await deps.smsChallenges.open(
    { challengeId, purpose: 'register', mobile: '13800138000', userId: null },
    300,
  );
  const context = createTestContext(deps);
  await createCaller(context).register.create({
    username: 'Alice_1',
    password: 'correct horse',
    repeatedPassword: 'correct horse',
    mobile,
    challengeId,
    code: '012345',
    agreed: true,
  });
  const sessionToken = context.cookies[0]?.value ?? '';
  const caller = createCaller(createTestContext(deps, { sessionToken }));
  expect(await caller.session.current()).not.toBeNull();
  memory.change(1, { isActive: false });
  expect(await caller.session.current()).toBeNull();
  memory.change(1, { isActive: true });
  deps.clock.advance(12 * 60 * 60);
  expect(await caller.session.current()).toBeNull();
});

test('says whether a username can be had', async () => {
  const deps = createTestDeps();
  const caller = createCaller(createTestContext(deps));
  expect(await caller.register.isUsernameAvailable({ username: 'Alice_1' })).toEqual({
    available: true,
  });
  deps.memory.users.push({ id: 1, usernameKey: 'alice_1' } as never);
  expect(await caller.register.isUsernameAvailable({ username: 'ALICE_1' })).toEqual({
    available: false,
  });
});

test('R04: names can be asked for, but not all of them', async () => {
  const deps = createTestDeps({ lookupsMaxPerIpHour: 30 });
  const { register } = createCaller(createTestContext(deps));
  for (let n = 0; n < 30; n += 1) await register.isUsernameAvailable({ username: `name_${n}` });
  expect(await rejection(register.isUsernameAvailable({ username: 'name_30' }))).toMatchObject({
    appCode: 'TRY_LATER',
    detail: { retryAfterSeconds: 3600 },
  });
  expect(deps.refusals).toEqual(['lookup']);
});
