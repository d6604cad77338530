import { afterAll, expect, test } from 'vitest';
import { newCode, tally } from '../setup/ask.ts';
import { lock, newAddress, tryPassword } from '../setup/guess.ts';
import { leaveIdle } from '../setup/leave-idle.ts';
import { confirm, cookieOf, deviceCookieOf, logIn, signUp } from '../setup/sign-up.ts';
import { startScene } from '../setup/start-scene.ts';

const scene = await startScene({
  counts: { server: 1, workers: 0 },
  env: {
    SMS_MAX_PER_IP_HOUR: '1000',
    SMS_MAX_PER_MOBILE_HOUR: '50',
    SMS_MAX_PER_MOBILE_DAY: '50',
  },
});
afterAll(() => scene.stop());

const wrong = 'wrong horse';
const chosen = { newPassword: 'battery staple', repeatedPassword: 'battery staple' };

test.for(scene.faces)(
  'R08: whom strangers have locked out goes on where they are known (%s)',
  async (face) => {
    const person = await signUp(face);
    const { cookie, mobile, password, username } = person;
    const device = deviceCookieOf(await logIn(face, person));
    const locked = async () => {
      await lock(face, username);
      expect((await tryPassword(face, username, password)).outcome).toBe('TOO_MANY_FAILURES');
    };
    await locked();
    // On a device of theirs, and signed in.
    expect((await logIn(face, person, { cookie: device })).outcome).toBe('ok');
    const proof = { kind: 'password', password };
    const confirmed = await scene.call('session.confirm', proof, { cookie });
    expect(confirmed.outcome).toBe('ok');
    const change = { currentPassword: password, ...chosen };
    const changed = await face.call('password.change', change, { cookie: cookieOf(confirmed) });
    expect(changed.outcome).toBe('ok');
    // With a code for their number, where the password is asked for beside it.
    await leaveIdle(scene, person, 91);
    const challenge = await newCode(scene, { mobile, purpose: 'login' });
    const bySms = { mobile, ...challenge, password: chosen.newPassword };
    expect((await scene.call('login.withSmsCode', bySms)).outcome).toBe('ok');
  },
);

test.for(scene.faces)(
  'R05: a device is known for its own account alone, and until the password changes (%s)',
  async (face) => {
    const [alice, bob] = [await signUp(face), await signUp(face)];
    const [ofAlice, ofBob] = [
      deviceCookieOf(await logIn(face, alice)),
      deviceCookieOf(await logIn(face, bob)),
    ];
    await lock(face, alice.username);
    const [name, value = ''] = ofAlice.split('=');
    const [device, issuedAt, signature = ''] = value.split('.');
    const forged = [
      ofBob,
      `${name}=`,
      `${name}=.`,
      `${name}=${device}`,
      `${name}=${device}.`,
      `${name}=${device}x.${issuedAt}.${signature}`,
      `${name}=.${issuedAt}.${signature}`,
      `${name}=${device}.${Number(issuedAt) + 1}.${signature}`,
      `${name}=${device}.${issuedAt}.${'A'.repeat(signature.length)}`,
      `${name}=${'x'.repeat(4_000)}`,
    ];
    for (const cookie of forged) {
      const answer = await logIn(face, alice, { cookie, ip: newAddress() });
      expect([cookie, answer.outcome]).toEqual([cookie, 'TOO_MANY_FAILURES']);
    }
    const change = { currentPassword: alice.password, ...chosen };
    expect((await face.call('password.change', change, alice)).outcome).toBe('ok');
    const late = await logIn(face, { ...alice, password: chosen.newPassword }, { cookie: ofAlice });
    expect(late.outcome).toBe('TOO_MANY_FAILURES');
  },
);

test.for(scene.faces)(
  'R05, R07: who is known has ten guesses, too, and then the right one is refused (%s)',
  async (face) => {
    const person = await signUp(face);
    const { cookie, mobile, password } = person;
    const device = deviceCookieOf(await logIn(face, person));
    const onDevice = (typed: string) =>
      logIn(face, { ...person, password: typed }, { cookie: device, ip: newAddress() });
    const signedIn = (typed: string) =>
      scene.call('session.confirm', { kind: 'password', password: typed }, { cookie });
    for (const guess of [onDevice, signedIn]) {
      const guesses = [];
      for (let n = 0; n < 10; n += 1) guesses.push(await guess(wrong));
      expect(guesses.map(({ outcome }) => outcome)).not.toContain('TOO_MANY_FAILURES');
      const right = await guess(password);
      expect([right.status, right.outcome]).toEqual([429, 'TOO_MANY_FAILURES']);
    }
    // Theirs count against strangers.
    expect((await tryPassword(face, mobile, password)).outcome).toBe('TOO_MANY_FAILURES');
    await leaveIdle(scene, person, 91);
    const outcomes = [];
    for (const typed of [...Array.from({ length: 10 }, () => wrong), password]) {
      const challenge = await newCode(scene, { mobile, purpose: 'login' });
      const input = { mobile, ...challenge, password: typed };
      outcomes.push((await scene.call('login.withSmsCode', input)).outcome);
    }
    expect(outcomes).toEqual([
      ...Array.from({ length: 10 }, () => 'PASSWORD_WRONG'),
      'TOO_MANY_FAILURES',
    ]);
  },
);

test.for(scene.faces)(
  'R18: changing the password takes the current one, and wrong ones count like those of a login (%s)',
  async (face) => {
    const person = await signUp(face);
    const { cookie } = person;
    const change = (currentPassword: unknown) =>
      face.call('password.change', { currentPassword, ...chosen }, { cookie, ip: newAddress() });
    for (const absent of [undefined, null, '', [], {}, true, { $ne: '' }]) {
      expect([absent, (await change(absent)).outcome]).toEqual([absent, 'INVALID_INPUT']);
    }
    for (let failure = 0; failure < 5; failure += 1) {
      const { status, outcome, fieldErrors } = await change(wrong);
      expect([status, outcome]).toEqual([403, 'PASSWORD_WRONG']);
      expect(fieldErrors).toEqual({ currentPassword: 'PASSWORD_WRONG' });
    }
    const guesses = [];
    for (let n = 0; n < 6; n += 1) guesses.push(await tryPassword(face, person.mobile, wrong));
    expect(tally(guesses)).toEqual({ CREDENTIALS_WRONG: 5, TOO_MANY_FAILURES: 1 });
    // A proof that was given before does not stand for the password.
    const other = await signUp(face);
    const confirmed = { ...other, cookie: await confirm(scene, other) };
    const asked = await face.call('password.change', chosen, confirmed);
    expect(asked.fieldErrors).toEqual({ currentPassword: 'FIELD_REQUIRED' });
    expect((await tryPassword(face, other.username, other.password)).outcome).toBe('ok');
  },
);
