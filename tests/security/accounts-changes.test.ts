import { afterAll, expect, test } from 'vitest';
import { newCode, newMobile, registration, tally, wrongFor } from '../setup/ask.ts';
import {
  confirm,
  cookieOf,
  logIn,
  type Person,
  signUp,
  signUpAndConfirm,
  whoIs,
} from '../setup/sign-up.ts';
import { startScene } from '../setup/start-scene.ts';

const scene = await startScene({
  env: { SMS_MAX_PER_IP_HOUR: '1000', SMS_MAX_PER_MOBILE_HOUR: '50' },
});
afterAll(() => scene.stop());

/** Gives an account another number; answers the cookie that goes on. */
async function changeMobile({ cookie }: Person, mobile: string): Promise<string> {
  const challenge = await newCode(scene, { mobile, purpose: 'change-mobile' }, { cookie });
  const answer = await scene.call('mobile.change', { mobile, ...challenge }, { cookie });
  if (answer.outcome !== 'ok') throw new Error(answer.text);
  return cookieOf(answer);
}

/** The messages to a number or address that arrive for a reason; waits for the first. */
async function messagesTo(to: string, purpose: string) {
  const find = () => scene.prisma.sandboxMessage.findMany({ where: { to, purpose } });
  await expect.poll(async () => (await find()).length, { timeout: 10_000 }).toBeGreaterThan(0);
  return find();
}

test('R18: what could take an account away needs a proof, however recent the login', async () => {
  const { cookie, id, mobile } = await signUp(scene);
  const proof = { kind: 'image', id: crypto.randomUUID(), text: 'WXY3' };
  const wanted = { purpose: 'change-mobile', mobile: newMobile(), proof };
  const change = { mobile: newMobile(), challengeId: crypto.randomUUID(), code: '000000' };
  const answers = [
    await scene.call('sms.requestCode', wanted, { cookie }),
    await scene.call('mobile.change', change, { cookie }),
    await scene.call('account.setEmail', { email: 'thief@example.com' }, { cookie }),
    await scene.call('account.delete', {}, { cookie }),
  ];
  expect(tally(answers)).toEqual({ CONFIRMATION_REQUIRED: 4 });
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  const row = await scene.prisma.user.findUniqueOrThrow({ where: { id } });
  expect(row).toMatchObject({ mobile, email: '' });
});

test('R18: a proof counts for ten minutes, in the browser where it was given', async () => {
  const person = await signUp(scene);
  const other = cookieOf(await logIn(scene, person));
  const cookie = await confirm(scene, person);
  const setEmail = (from: string) =>
    scene.call('account.setEmail', { email: 'owner@example.com' }, { cookie: from });
  expect((await setEmail(other)).outcome).toBe('CONFIRMATION_REQUIRED');
  expect((await setEmail(cookie)).outcome).toBe('ok');
  await scene.prisma.session.updateMany({
    where: { userId: person.id, confirmedAt: { not: null } },
    data: { confirmedAt: new Date(Date.now() - 600_000) },
  });
  expect((await setEmail(cookie)).outcome).toBe('CONFIRMATION_REQUIRED');
});

test("R18: a code for a new number is refused in another account's session, for another number and purpose", async () => {
  const [alice, bob] = [await signUpAndConfirm(scene), await signUpAndConfirm(scene)];
  const mobile = newMobile();
  const wanted = { mobile, purpose: 'change-mobile' };
  const challenge = await newCode(scene, wanted, { cookie: alice.cookie });
  const change = (cookie: string, input: object) => scene.call('mobile.change', input, { cookie });
  const refused = [
    await change(bob.cookie, { mobile, ...challenge }),
    await change(alice.cookie, { ...challenge, mobile: newMobile() }),
    await scene.call(
      'register.create',
      registration(challenge.challengeId, challenge.code, mobile),
    ),
    await scene.call('login.withSmsCode', { mobile, ...challenge }),
    await scene.call('password.beginReset', { mobile, ...challenge }),
    await scene.call('session.confirm', { kind: 'code', ...challenge }, { cookie: alice.cookie }),
  ];
  expect(tally(refused)).toEqual({ CODE_EXPIRED: 6 });
  expect((await change(alice.cookie, { mobile, ...challenge })).outcome).toBe('ok');
  const row = await scene.prisma.user.findUniqueOrThrow({ where: { mobile } });
  expect(row.id).toBe(alice.id);
});

test('R18: a code that proves who somebody is goes to their own number alone, and counts for them alone', async () => {
  const [alice, bob] = [await signUp(scene), await signUp(scene)];
  const wanted = { mobile: bob.mobile, purpose: 'confirm' };
  await expect(newCode(scene, wanted, { cookie: alice.cookie })).rejects.toThrow('INVALID_INPUT');
  const challenge = await newCode(scene, wanted, { cookie: bob.cookie });
  const confirmAs = ({ cookie }: Person) =>
    scene.call('session.confirm', { kind: 'code', ...challenge }, { cookie });
  expect((await confirmAs(alice)).outcome).toBe('CODE_EXPIRED');
  expect((await confirmAs(bob)).outcome).toBe('ok');
});

test('a number that somebody has is told only to whoever holds its right code', async () => {
  const [alice, bob] = [await signUpAndConfirm(scene), await signUp(scene)];
  const wanted = { mobile: bob.mobile, purpose: 'change-mobile' };
  const challenge = await newCode(scene, wanted, { cookie: alice.cookie });
  const input = { mobile: bob.mobile, ...challenge };
  const change = (code: string) =>
    scene.call('mobile.change', { ...input, code }, { cookie: alice.cookie });
  expect((await change(wrongFor(challenge.code))).outcome).toBe('CODE_WRONG');
  const taken = await change(challenge.code);
  expect([taken.status, taken.outcome]).toEqual([409, 'MOBILE_TAKEN']);
  expect(await whoIs(scene, bob.cookie)).toBe(bob.id);
});

test('R30: a number that its owner left belongs to whoever registers it, with nothing of the first account', async () => {
  const first = await signUpAndConfirm(scene);
  const cookie = await changeMobile(first, newMobile());
  const second = await signUp(scene, { mobile: first.mobile });
  expect(second.id).not.toBe(first.id);

  const login = await newCode(scene, { mobile: first.mobile, purpose: 'login' });
  const asSecond = await scene.call('login.withSmsCode', { mobile: first.mobile, ...login });
  expect(await whoIs(scene, cookieOf(asSecond))).toBe(second.id);
  const reset = await newCode(scene, { mobile: first.mobile, purpose: 'reset' });
  const begun = await scene.call<{ ticket: string }>('password.beginReset', {
    mobile: first.mobile,
    ...reset,
  });
  const { ticket } = begun.data;
  const chosen = { password: 'battery staple', repeatedPassword: 'battery staple' };
  expect((await scene.call('password.reset', { ticket, ...chosen })).outcome).toBe('ok');

  expect(await whoIs(scene, second.cookie)).toBeUndefined();
  expect(await whoIs(scene, cookie)).toBe(first.id);
  expect((await logIn(scene, first)).data.user.id).toBe(first.id);
  const own = { ...second, password: chosen.password };
  expect((await logIn(scene, own)).data.user.id).toBe(second.id);
});

test.for(scene.faces)(
  'R68: a changed password is told to the number, without code or link (%s)',
  async (face) => {
    const { cookie, mobile, password } = await signUp(face);
    const chosen = { newPassword: 'battery staple', repeatedPassword: 'battery staple' };
    const input = { currentPassword: password, ...chosen };
    expect((await face.call('password.change', input, { cookie })).outcome).toBe('ok');
    expectNotices(await messagesTo(mobile, 'notice-password'), 1);
  },
);

test('R68: a changed number is told to the old one, and to the address', async () => {
  const person = await signUpAndConfirm(scene);
  const email = `${person.username}@example.com`;
  await scene.prisma.user.update({ where: { id: person.id }, data: { email, emailActive: true } });
  const mobile = newMobile();
  await changeMobile(person, mobile);
  expectNotices(await messagesTo(person.mobile, 'notice-mobile'), 1);
  expectNotices(await messagesTo(email, 'notice-mobile'), 1);
  const atNewNumber = await messagesTo(mobile, 'change-mobile');
  expect(atNewNumber).toHaveLength(1);
  expect(await scene.prisma.sandboxMessage.count({ where: { to: mobile } })).toBe(1);
});

test.for(scene.faces)(
  'R68: a changed address is told to the old one, and counts once its link was opened (%s)',
  async (face) => {
    const person = await signUpAndConfirm(scene);
    const { cookie, id, username } = person;
    const [old, email] = [`${username}@old.example.com`, `${username}@new.example.com`];
    await scene.prisma.user.update({ where: { id }, data: { email: old, emailActive: true } });
    expect((await face.call('account.setEmail', { email }, { cookie })).outcome).toBe('ok');
    expectNotices(await messagesTo(old, 'notice-address'), 1);

    const account = () => face.query('account.get', { cookie });
    expect((await account()).data).toMatchObject({ email, isEmailVerified: false });
    const [mail] = await messagesTo(email, 'verify-address');
    const token = /[?&]token=([\w.-]+)/.exec(mail?.text ?? '')?.[1];
    expect((await face.call('account.verifyEmail', { token })).outcome).toBe('ok');
    expect((await account()).data).toMatchObject({ email, isEmailVerified: true });
  },
);

test('R68: a deleted account is told to its number and address, and its link works no more', async () => {
  const { cookie, id, mobile, username } = await signUpAndConfirm(scene);
  const email = `${username}@example.com`;
  await scene.call('account.setEmail', { email }, { cookie });
  const [mail] = await messagesTo(email, 'verify-address');
  const token = /[?&]token=([\w.-]+)/.exec(mail?.text ?? '')?.[1];
  await scene.prisma.user.update({ where: { id }, data: { emailActive: true } });
  expect((await scene.call('account.delete', {}, { cookie })).outcome).toBe('ok');
  expectNotices(await messagesTo(mobile, 'notice-deleted'), 1);
  expectNotices(await messagesTo(email, 'notice-deleted'), 1);
  expect((await scene.call('account.verifyEmail', { token })).outcome).toBe('EMAIL_LINK_EXPIRED');
  // What is left names nobody.
  expect(await scene.prisma.auditEvent.count({ where: { userId: id } })).toBe(0);
  expect((await signUp(scene, { mobile, username })).id).not.toBe(id);
});

function expectNotices(notices: { text: string; code: string }[], count: number): void {
  expect(notices).toHaveLength(count);
  for (const { text, code } of notices) {
    expect(code).toBe('');
    // Of numbers a notice holds at most the time.
    expect(text.replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d|UTC\+8/g, '')).not.toMatch(
      /\d|https?:|www\.|@/,
    );
  }
}
