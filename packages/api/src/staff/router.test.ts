import { expect, test } from 'vitest';
import type { RequestFacts } from '../context.ts';
import { errorData } from '../error-data.ts';
import { appRouter, createCaller } from '../router.ts';
import {
  addTestAccount,
  confirmTestSession,
  createTestContext,
  createTestDeps,
  type TestDeps,
} from '../testing/index.ts';
import { newLoggedSms } from '../testing/new-logged-sms.ts';

// By their whole paths, whatever the types say.
const { _def: definition } = appRouter;
const procedures = Object.entries(definition.procedures as object);
const everyStaffPath = procedures.map(([path]) => path).filter((path) => path.startsWith('staff.'));
const everyStaffMutation = everyStaffPath.filter((path) =>
  procedures.some(([name, { _def: procedure }]) => name === path && procedure.type === 'mutation'),
);

/** Account 1, signed in; answers what its requests look like. */
async function withSession(isStaff: boolean) {
  const deps = createTestDeps();
  const { token } = await addTestAccount(deps, { username: 'Operator_1' });
  deps.memory.change(1, { isStaff });
  return { deps, request: { sessionToken: token } };
}

const callerOf = (deps: TestDeps, request: Partial<RequestFacts> = {}) =>
  createCaller(createTestContext(deps, request));

/** Calls a procedure by its path, with input that none of them takes. */
async function refusalOf(deps: TestDeps, path: string, request: Partial<RequestFacts> = {}) {
  let procedure: unknown = callerOf(deps, request);
  for (const name of path.split('.')) procedure = (procedure as Record<string, unknown>)[name];
  const call = procedure as (input: unknown) => Promise<unknown>;
  const outcome = await call({ nothing: 'of use' }).catch((error: unknown) => error);
  return errorData(outcome).appCode;
}

test('there are procedures of staff to be tried below', () => {
  expect(everyStaffMutation).toContain('staff.sending.pause');
  expect(everyStaffPath).toContain('staff.messages.list');
});

test.for(everyStaffPath)('%s is refused to visitors, users and former staff', async (path) => {
  expect(await refusalOf(createTestDeps(), path)).toBe('SIGN_IN_REQUIRED');
  expect(await refusalOf(createTestDeps(), path, { sessionToken: 'b.made-up' })).toBe(
    'SIGN_IN_REQUIRED',
  );

  const user = await withSession(false);
  expect(await refusalOf(user.deps, path, user.request)).toBe('STAFF_ONLY');

  const demoted = await withSession(true);
  await callerOf(demoted.deps, demoted.request).staff.sending.status();
  demoted.deps.memory.change(1, { isStaff: false });
  expect(await refusalOf(demoted.deps, path, demoted.request)).toBe('STAFF_ONLY');

  const disabled = await withSession(true);
  await callerOf(disabled.deps, disabled.request).staff.sending.status();
  disabled.deps.memory.change(1, { isActive: false });
  expect(await refusalOf(disabled.deps, path, disabled.request)).toBe('SIGN_IN_REQUIRED');

  const late = await withSession(true);
  late.deps.clock.advance(12 * 60 * 60);
  expect(await refusalOf(late.deps, path, late.request)).toBe('SIGN_IN_REQUIRED');
});

test('whoever is demoted while one caller lives is refused at its next call', async () => {
  const { deps, request } = await withSession(true);
  const caller = callerOf(deps, request);
  await caller.staff.sending.status();
  deps.memory.change(1, { isStaff: false });
  await expect(caller.staff.sending.status()).rejects.toThrow('STAFF_ONLY');
  deps.memory.change(1, { isStaff: true });
  await caller.staff.sending.status();
});

test('staff pauses and resumes, blocks and unblocks, and sees it', async () => {
  const { deps, request } = await withSession(true);
  const { staff } = callerOf(deps, request);
  const by = { id: 1, username: 'Operator_1' };
  await staff.sending.pause({ reason: '  the gateway repeats messages ' });
  expect(await staff.sending.status()).toMatchObject({
    paused: { reason: 'the gateway repeats messages', since: '2026-11-22T08:00:00.000Z', by },
  });
  expect(await staff.sending.resume({ reason: 'well again' })).toEqual({ wasPaused: true });
  expect(await staff.sending.block({ prefix: '+86 138-0013', reason: 'pumping' })).toEqual({
    prefix: '1380013',
  });
  expect(await staff.sending.status()).toMatchObject({
    paused: null,
    blocks: [{ prefix: '1380013', reason: 'pumping', by }],
  });
  expect(await staff.sending.unblock({ prefix: '138 0013', reason: 'over' })).toMatchObject({
    wasBlocked: true,
  });
  await expect(staff.sending.resetStop({ reason: 'our tests' })).rejects.toThrow(
    'CONFIRMATION_REQUIRED',
  );
  confirmTestSession(deps);
  await callerOf(deps, request).staff.sending.resetStop({ reason: 'our tests' });
  expect(await staff.messages.list()).toEqual({ messages: [], nextCursor: null });
  expect((await staff.sending.status()).blocks).toEqual([]);
});

test.for(['pause', 'resume', 'unblock', 'resetStop'] as const)(
  'sending.%s is not done without a reason',
  async (verb) => {
    const { deps, request } = await withSession(true);
    confirmTestSession(deps);
    const { sending } = callerOf(deps, request).staff;
    const input = verb === 'unblock' ? { prefix: '138' } : {};
    const refused = await sending[verb](input as never).catch((error: unknown) => error);
    expect(errorData(refused).fieldErrors).toEqual({ reason: 'FIELD_REQUIRED' });
  },
);

test('staff finds an account, sees its number, shuts it out and lets it in again', async () => {
  const { deps, request } = await withSession(true);
  const { id } = await addTestAccount(deps, { username: 'Alice_1', mobile: '13900139000' });
  const reason = 'ticket 4711';
  await callerOf(deps, request).staff.users.endSessions({ id, reason });
  await expect(callerOf(deps, request).staff.users.disable({ id, reason })).rejects.toThrow(
    'CONFIRMATION_REQUIRED',
  );
  confirmTestSession(deps);

  const { staff } = callerOf(deps, request);
  const { users } = await staff.users.list({ search: '139 0013' });
  expect(users).toMatchObject([{ id, username: 'Alice_1', maskedMobile: '139****9000' }]);
  expect(await staff.users.revealMobile({ id, reason })).toEqual({ mobile: '13900139000' });
  expect(await staff.users.disable({ id, reason })).toEqual({ endedSessions: 0 });
  expect(await staff.users.get({ id })).toMatchObject({ isActive: false, isProtected: false });
  expect((await staff.users.list({ state: 'disabled' })).users).toMatchObject([{ id }]);
  await staff.users.enable({ id, reason });
  const { actions } = await staff.actions.list({ by: 1, about: id });
  expect(actions.map(({ action }) => action).sort()).toEqual([
    'mobile-revealed',
    'user-disabled',
    'user-enabled',
    'user-sessions-ended',
  ]);
  expect(actions[0]).toMatchObject({ by: { id: 1, username: 'Operator_1' }, reason });
  expect(await staff.sending.statistics({ range: 'day' })).toMatchObject({ unit: 'hour' });
});

test('a superuser acts on a colleague, staff does not, and nobody on themselves', async () => {
  const { deps, request } = await withSession(true);
  confirmTestSession(deps);
  const { id } = await addTestAccount(deps, { username: 'Operator_2', mobile: '13900139000' });
  deps.memory.change(id, { isStaff: true });
  const { users } = callerOf(deps, request).staff;
  const reason = 'left the team';
  await expect(users.disable({ id, reason })).rejects.toThrow('STAFF_PROTECTED');
  deps.memory.change(1, { isSuperuser: true });
  await users.disable({ id, reason });
  await expect(users.disable({ id: 1, reason })).rejects.toThrow('STAFF_SELF');
});

test('the number of a message is shown after a proof, and written down', async () => {
  const { deps, request } = await withSession(true);
  const message = newLoggedSms({ mobile: '13900139000' });
  deps.loggedSms.push(message);
  const wanted = { id: message.id, reason: 'ticket 4711' };
  const reveal = () => callerOf(deps, request).staff.messages.revealMobile(wanted);
  await expect(reveal()).rejects.toThrow('CONFIRMATION_REQUIRED');
  confirmTestSession(deps);
  expect(await reveal()).toEqual({ mobile: '13900139000' });
  expect((await callerOf(deps, request).staff.actions.list()).actions).toMatchObject([
    { action: 'message-mobile-revealed', about: { kind: 'message', id: message.id } },
  ]);
});

test.for([
  [{ prefix: '', reason: 'why' }, { prefix: 'FIELD_REQUIRED' }],
  [{ prefix: '+86', reason: 'why' }, { prefix: 'MOBILE_PREFIX_INVALID' }],
  [{ prefix: '13', reason: 'why' }, { prefix: 'MOBILE_PREFIX_INVALID' }],
  [{ prefix: '138', reason: '  ' }, { reason: 'FIELD_REQUIRED' }],
  [{ prefix: '138', reason: 'a'.repeat(201) }, { reason: 'FIELD_INVALID' }],
  [{ prefix: '138', reason: 'a\0b' }, { reason: 'FIELD_INVALID' }],
  [{ prefix: '138', reason: 'why', createdBy: 2 }, { createdBy: 'FIELD_UNKNOWN' }],
] as const)('a block of %j is refused, and says which field is wrong', async ([input, fields]) => {
  const { deps, request } = await withSession(true);
  const refused = await callerOf(deps, request)
    .staff.sending.block(input)
    .catch((error: unknown) => error);
  expect(errorData(refused)).toMatchObject({ appCode: 'INVALID_INPUT', fieldErrors: fields });
  expect(await deps.smsBlocks.list()).toEqual([]);
});

test.for(everyStaffMutation)(
  'a page of another site cannot call %s with the cookie of staff',
  async (path) => {
    const { deps, request } = await withSession(true);
    const foreign = { ...request, origin: 'https://evil.test' };
    expect(await refusalOf(deps, path, foreign)).toBe('ORIGIN_REFUSED');
  },
);

test('each call of staff is told to the log with the account that made it, refused ones too', async () => {
  const { deps, request } = await withSession(true);
  await callerOf(deps, request).staff.sending.pause({ reason: 'why' });
  deps.memory.change(1, { isStaff: false });
  await refusalOf(deps, 'staff.sending.resume', request);
  await refusalOf(deps, 'staff.sending.resume');
  expect(deps.observed).toMatchObject([
    { path: 'staff.sending.pause', userId: 1, outcome: 'ok' },
    { path: 'staff.sending.resume', userId: 1, outcome: 'STAFF_ONLY' },
    { path: 'staff.sending.resume', userId: null, outcome: 'SIGN_IN_REQUIRED' },
  ]);
  expect(JSON.stringify(deps.observed)).not.toContain('why');
});

test('who is signed in is told without whether they are staff', async () => {
  const { deps, request } = await withSession(true);
  const session = await callerOf(deps, request).session.current();
  expect(session?.user).toEqual({ id: 1, username: 'Operator_1', maskedMobile: '138****8000' });
});
