import { afterAll, expect, test } from 'vitest';
import type { Answer } from '../setup/answer.ts';
import { address, newCode, newMobile, spellingsOf, tally, wrongFor } from '../setup/ask.ts';
import { leaveIdle } from '../setup/leave-idle.ts';
import { newTicket } from '../setup/new-ticket.ts';
import { cookieOf, logIn, signIn, signUp, whoIs } from '../setup/sign-up.ts';
import { startScene } from '../setup/start-scene.ts';

const scene = await startScene({
  env: {
    SMS_MAX_PER_IP_HOUR: '1000',
    SMS_MAX_PER_MOBILE_HOUR: '50',
    SMS_MAX_PER_MOBILE_DAY: '50',
  },
});
afterAll(() => scene.stop());

type Begun = { kind: string; ticket: string; maskedEmail?: string };

const newPassword = 'battery staple';
const chosen = { password: newPassword, repeatedPassword: newPassword };

async function begin(mobile: string, spelling = mobile) {
  const challenge = await newCode(scene, { mobile: spelling, purpose: 'reset' });
  return scene.call<Begun>('password.beginReset', { mobile: spelling, ...challenge });
}
const reset = (ticket: string) => scene.call('password.reset', { ticket, ...chosen });

test('R03: wrong codes are answered byte for byte alike, whether the number has an account or not', async () => {
  const { mobile: known } = await signUp(scene);
  const unknown = newMobile();
  const steps = [
    { purpose: 'reset', procedure: 'password.beginReset' },
    { purpose: 'login', procedure: 'login.withSmsCode' },
  ];
  for (const { purpose, procedure } of steps) {
    const facesOf = async (mobile: string) => {
      const { challengeId, code } = await newCode(scene, { mobile, purpose });
      const faces = [];
      for (let guess = 0; guess < 6; guess += 1) {
        const input = { mobile, challengeId, code: wrongFor(code) };
        const { status, text, headers } = await scene.call(procedure, input);
        faces.push({ status, text, headers: [...headers.keys()].toSorted() });
      }
      return faces;
    };
    const faces = await facesOf(known);
    expect(faces.map(({ text }) => /CODE_\w+/.exec(text)?.[0])).toEqual([
      ...Array.from({ length: 5 }, () => 'CODE_WRONG'),
      'CODE_EXPIRED',
    ]);
    expect(await facesOf(unknown)).toEqual(faces);
  }
});

test('R03: whoever guesses the code that was never sent is told that it has expired', async () => {
  const disabled = await signUp(scene);
  await scene.prisma.user.update({ where: { id: disabled.id }, data: { isActive: false } });
  const expired = await scene.call('password.beginReset', {
    mobile: newMobile(),
    challengeId: crypto.randomUUID(),
    code: '000000',
  });
  for (const mobile of [newMobile(), disabled.mobile]) {
    const { status, text } = await begin(mobile);
    expect([status, text]).toEqual([expired.status, expired.text]);
  }
});

test('R08: recovery by SMS works while an account is locked, and opens it again', async () => {
  const { username, mobile, password } = await signUp(scene);
  const guess = (n: number) =>
    logIn(scene, { username, password: 'wrong horse' }, { ip: address(n) });
  const guesses = [];
  for (let n = 0; n < 11; n += 1) guesses.push(await guess(n));
  expect(tally(guesses)).toEqual({ CREDENTIALS_WRONG: 10, TOO_MANY_FAILURES: 1 });

  expect((await reset(await newTicket(scene, mobile))).outcome).toBe('ok');
  expect((await logIn(scene, { username, password: newPassword })).outcome).toBe('ok');
  // Counted from the beginning.
  expect((await logIn(scene, { username, password })).outcome).toBe('CREDENTIALS_WRONG');
});

test('R29: however a number is typed, its code goes to the number that is stored', async () => {
  const { mobile } = await signUp(scene);
  const sent = () =>
    scene.prisma.sandboxMessage.findMany({ where: { purpose: 'reset', to: { contains: mobile } } });
  const spellings = spellingsOf(mobile);
  for (const spelling of spellings) expect((await begin(mobile, spelling)).outcome).toBe('ok');
  await expect.poll(async () => (await sent()).length, { timeout: 10_000 }).toBe(spellings.length);
  const addressees = new Set((await sent()).map(({ to }) => to));
  expect([...addressees]).toEqual([mobile]);
});

test('R39: recovery ends every session and signs nobody in', async () => {
  const person = await signUp(scene);
  const cookies = [person.cookie];
  for (let n = 0; n < 4; n += 1) cookies.push(await signIn(scene, person, { remembered: n > 1 }));
  for (const cookie of cookies) expect(await whoIs(scene, cookie)).toBe(person.id);

  const begun = await begin(person.mobile);
  const done = await reset(begun.data.ticket);
  // It is known from now on as a browser of its owner, which lets nobody in.
  const known = expect.stringMatching(/menjin\.device=/);
  expect([begun.headers.getSetCookie(), done.headers.getSetCookie()]).toEqual([[], [known]]);
  const statuses = [];
  for (const cookie of cookies)
    statuses.push((await scene.query('account.get', { cookie })).status);
  expect(statuses).toEqual([401, 401, 401, 401, 401]);
  expect(await scene.prisma.session.count({ where: { userId: person.id } })).toBe(0);
  expect((await logIn(scene, person)).outcome).toBe('CREDENTIALS_WRONG');
});

test('R39: with the password change or recovery end the codes and tickets that were outstanding', async () => {
  for (const way of ['reset', 'change']) {
    const { mobile, cookie, password } = await signUp(scene);
    const [used, unused] = [await newTicket(scene, mobile), await newTicket(scene, mobile)];
    const login = await newCode(scene, { mobile, purpose: 'login' });
    const again = await newCode(scene, { mobile, purpose: 'reset' });
    const change = { currentPassword: password, newPassword, repeatedPassword: newPassword };
    const done =
      way === 'reset' ? await reset(used) : await scene.call('password.change', change, { cookie });
    expect([way, done.outcome]).toEqual([way, 'ok']);
    const answers = [
      await reset(used),
      await reset(unused),
      await scene.call('login.withSmsCode', { mobile, ...login }),
      await scene.call('password.beginReset', { mobile, ...again }),
    ];
    expect([way, ...answers.map(({ outcome }) => outcome)]).toEqual([
      way,
      'RECOVERY_EXPIRED',
      'RECOVERY_EXPIRED',
      'CODE_EXPIRED',
      'CODE_EXPIRED',
    ]);
  }
});

test('a ticket is used once, however many use it at once', async () => {
  const ticket = await newTicket(scene, (await signUp(scene)).mobile);
  const answers = await Promise.all(Array.from({ length: 20 }, () => reset(ticket)));
  expect(tally(answers)).toEqual({ ok: 1, RECOVERY_EXPIRED: 19 });
});

test('R30: who comes back after 90 days needs the password beside the code', async () => {
  const person = await signUp(scene);
  const { id, mobile, password } = person;
  await leaveIdle(scene, person, 91);
  const challenge = await newCode(scene, { mobile, purpose: 'login' });
  const login = (more = {}) => scene.call('login.withSmsCode', { mobile, ...challenge, ...more });
  const refusals: Answer[] = [await login(), await login({ password: 'wrong horse' })];
  expect(refusals.map(({ status, outcome }) => [status, outcome])).toEqual([
    [403, 'PASSWORD_REQUIRED'],
    [403, 'PASSWORD_WRONG'],
  ]);
  const done = await login({ password });
  expect(await whoIs(scene, cookieOf(done))).toBe(id);
  // It is in use again.
  const next = await newCode(scene, { mobile, purpose: 'login' });
  expect((await scene.call('login.withSmsCode', { mobile, ...next })).outcome).toBe('ok');
});

test('R30: an account that was used within 90 days, if only by an old browser, is not idle', async () => {
  const person = await signUp(scene);
  const { id, mobile, cookie } = person;
  const login = async () => {
    const challenge = await newCode(scene, { mobile, purpose: 'login' });
    return (await scene.call('login.withSmsCode', { mobile, ...challenge })).outcome;
  };
  await leaveIdle(scene, person, 89);
  expect(await login()).toBe('ok');
  await leaveIdle(scene, person, 91);
  const hourAgo = new Date(Date.now() - 3_600_000);
  await scene.prisma.session.updateMany({ where: { userId: id }, data: { lastSeenAt: hourAgo } });
  expect(await whoIs(scene, cookie)).toBe(id);
  expect(await login()).toBe('ok');
});

test('R30: recovery of an idle account goes by its verified address, or by support', async () => {
  const person = await signUp(scene);
  const { id, mobile, username, cookie } = person;
  await leaveIdle(scene, person, 91);
  const alone = await begin(mobile);
  expect([alone.status, alone.outcome]).toEqual([403, 'RECOVERY_NEEDS_SUPPORT']);
  const email = `${username}@example.com`;
  await scene.prisma.user.update({ where: { id }, data: { email } });
  expect((await begin(mobile)).outcome).toBe('RECOVERY_NEEDS_SUPPORT');

  await scene.prisma.user.update({ where: { id }, data: { emailActive: true } });
  const mailed = await begin(mobile);
  expect(mailed.data).toMatchObject({ kind: 'mailed', maskedEmail: 'us****@example.com' });
  expect(mailed.data.ticket).toBeUndefined();
  const mails = () => scene.prisma.sandboxMessage.findMany({ where: { to: email } });
  await expect.poll(async () => (await mails()).length, { timeout: 10_000 }).toBe(1);
  const [mail] = await mails();
  const ticket = /[?&]ticket=([\w.-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
  expect((await reset(ticket)).outcome).toBe('ok');
  expect(await whoIs(scene, cookie)).toBeUndefined();
  expect((await logIn(scene, { username, password: newPassword })).outcome).toBe('ok');
});

test('R30: who registers the number of an idle account says that it is new to them, and takes nothing but the number', async () => {
  const first = await signUp(scene);
  const { mobile } = first;
  await expect(signUp(scene, { mobile })).rejects.toThrow('MOBILE_TAKEN');
  await leaveIdle(scene, first, 91);
  await expect(signUp(scene, { mobile })).rejects.toThrow('MOBILE_IDLE');
  const second = await signUp(scene, { mobile, isNewNumber: true });
  expect(second.id).not.toBe(first.id);
  expect(await scene.prisma.user.findUnique({ where: { id: first.id } })).toMatchObject({
    username: first.username,
    mobile: null,
  });
  // The first account is still its owner's, by name and password.
  expect((await logIn(scene, first)).data.user.id).toBe(first.id);
  const asSecond = await logIn(scene, { username: mobile, password: second.password });
  expect(asSecond.data.user.id).toBe(second.id);
  const events = await scene.prisma.auditEvent.findMany({ where: { userId: first.id } });
  expect(events.map(({ event }) => event)).toContain('mobile-released');
});
