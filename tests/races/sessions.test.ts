import { afterAll, expect, test } from 'vitest';
import { address, inWaves, newCode, tally } from '../setup/ask.ts';
import { newTicket } from '../setup/new-ticket.ts';
import { roundsOf } from '../setup/rounds.ts';
import type { Face } from '../setup/scene.ts';
import { NOBODY, seenBy, somebody } from '../setup/session-of.ts';
import { cookieOf, logIn, type Person, signIn, signUp, signUpStaff } from '../setup/sign-up.ts';
import { startScene } from '../setup/start-scene.ts';
import { untilServed } from '../setup/until-served.ts';

// Hashes take long enough to be overtaken; nobody is locked by what is tried here.
const scene = await startScene({
  counts: { workers: 0 },
  env: {
    PASSWORD_COST: '6',
    SMS_MAX_PER_IP_HOUR: '1000',
    LOGIN_MAX_FAILURES_PER_ACCOUNT: '10000',
    LOGIN_MAX_FAILURES_PER_ACCOUNT_DAY: '10000',
  },
});
afterAll(() => scene.stop());
const rounds = roundsOf(scene.faces);
// What the dialect has no words for.
const roundsOfOne = roundsOf([scene]);

const chosen = { password: 'battery staple', repeatedPassword: 'battery staple' };

const reset = (ticket: string) => scene.call('password.reset', { ticket, ...chosen });

/** Logs in 100 times over both servers, and does something else in the middle of it. */
async function whileLoggingIn<Result>(face: Face, person: Person, work: () => Promise<Result>) {
  const log = (n: number) => logIn(face, person, { ip: address(n) });
  const first = Array.from({ length: 50 }, (_, n) => log(n));
  // Some have been let in by then, some are at their comparison, some have not begun.
  await Promise.race(first);
  const done = work();
  const logins = await Promise.all([
    ...first,
    ...Array.from({ length: 50 }, (_, n) => log(50 + n)),
  ]);
  return { logins, done: await done };
}

test.for(rounds)(
  'R39: of 100 logins with the old password that race a recovery none survives it (%s, %i)',
  async ([face]) => {
    const person = await signUp(face);
    const ticket = await newTicket(scene, person.mobile);
    const { logins, done } = await whileLoggingIn(face, person, () =>
      untilServed(() => reset(ticket)),
    );
    expect(done.outcome).toBe('ok');
    const { ok = 0, ...others } = tally(logins);
    const known = ['CREDENTIALS_WRONG', 'SERVICE_BUSY'];
    expect(Object.keys(others).filter((outcome) => !known.includes(outcome))).toEqual([]);
    expect(ok).toBeGreaterThan(0);
    expect(await scene.prisma.session.count({ where: { userId: person.id } })).toBe(0);
    for (const login of logins.filter(({ outcome }) => outcome === 'ok').slice(0, 5)) {
      expect(await seenBy(scene, cookieOf(login))).toEqual(NOBODY);
    }
    const anew = { ...person, ...chosen };
    expect((await untilServed(() => logIn(face, anew))).outcome).toBe('ok');
  },
);

test.for(rounds)(
  'R39: of 100 logins that race a change of the password at most the browser that changed it goes on (%s, %i)',
  async ([face]) => {
    const person = await signUp(face);
    const { cookie, password } = person;
    const change = { newPassword: chosen.password, repeatedPassword: chosen.password };
    const input = { currentPassword: password, ...change };
    const { done } = await whileLoggingIn(face, person, () =>
      untilServed(() => face.call('password.change', input, { cookie })),
    );
    expect(done.outcome).toBe('ok');
    // The dialect sends its users to the login.
    const goesOn = face !== scene.rest;
    const count = await scene.prisma.session.count({ where: { userId: person.id } });
    expect(count).toBe(goesOn ? 1 : 0);
    expect(await seenBy(scene, cookieOf(done))).toEqual(goesOn ? somebody(person) : NOBODY);
  },
);

test.for(rounds)(
  'R38: of 100 logins that race the end of an account none survives it (%s, %i)',
  async ([face]) => {
    const person = await signUp(face);
    const { logins } = await whileLoggingIn(face, person, () =>
      scene.prisma.user.update({ where: { id: person.id }, data: { isActive: false } }),
    );
    for (const login of logins.filter(({ outcome }) => outcome === 'ok').slice(0, 5)) {
      expect(await seenBy(scene, cookieOf(login))).toEqual(NOBODY);
    }
  },
);

test.for(rounds)(
  'R38: of 100 logins that race staff disabling the account none is left, or comes back with it (%s, %i)',
  async ([face]) => {
    const { cookie } = await signUpStaff(scene);
    const person = await signUp(face);
    const about = { id: person.id, reason: 'a race' };
    const { logins, done } = await whileLoggingIn(face, person, () =>
      scene.call('staff.users.disable', about, { cookie }),
    );
    expect(done.outcome).toBe('ok');
    const { ok = 0, ...others } = tally(logins);
    const known = ['CREDENTIALS_WRONG', 'SERVICE_BUSY'];
    expect(Object.keys(others).filter((outcome) => !known.includes(outcome))).toEqual([]);
    expect(ok).toBeGreaterThan(0);
    const sessions = { where: { userId: person.id } };
    expect(await scene.prisma.session.count(sessions)).toBe(0);
    expect((await scene.call('staff.users.enable', about, { cookie })).outcome).toBe('ok');
    expect(await scene.prisma.session.count(sessions)).toBe(0);
    for (const login of logins.filter(({ outcome }) => outcome === 'ok').slice(0, 5)) {
      expect(await seenBy(scene, cookieOf(login))).toEqual(NOBODY);
    }
    expect((await untilServed(() => logIn(face, person))).outcome).toBe('ok');
  },
);

test.for(roundsOfOne)(
  'of 100 numbers that one member of staff wants to see, many at once, 60 are shown, each written down (%s, %i)',
  async () => {
    const { id: staffId, cookie } = await signUpStaff(scene);
    const { id } = await signUp(scene);
    const reveal = () =>
      scene.call('staff.users.revealMobile', { id, reason: 'a race' }, { cookie });
    const answers = await inWaves(100, reveal, 20);
    const { ok, TRY_LATER: refused, ...others } = tally(answers);
    // What was counted and could not be written down in time is not shown.
    const { DEPENDENCY_DOWN: busy = 0, ...unknown } = others;
    expect(unknown).toEqual({});
    expect(ok).toBeLessThanOrEqual(60);
    expect(ok).toBeGreaterThanOrEqual(60 - busy);
    expect(refused).toBeGreaterThanOrEqual(40 - busy);
    expect(await scene.prisma.staffAction.count({ where: { staffId } })).toBeGreaterThanOrEqual(
      ok ?? 0,
    );
  },
);

test.for(rounds)(
  'R39: of several ways to a new password at once one is gone (%s, %i)',
  async ([face]) => {
    const person = await signUp(face);
    const { cookie, mobile, password } = person;
    const tickets = [await newTicket(scene, person.mobile), await newTicket(scene, person.mobile)];
    const change = { newPassword: 'staple battery', repeatedPassword: 'staple battery' };
    const [changed, ...resets] = await Promise.all([
      face.call('password.change', { currentPassword: password, ...change }, { cookie }),
      ...tickets.map(reset),
    ]);
    const answers = [changed, ...resets];
    expect(answers.filter(({ outcome }) => outcome === 'ok')).toHaveLength(1);
    for (const { status, text } of answers) expect([text, status < 500]).toEqual([text, true]);
    const winner = changed.outcome === 'ok' ? change.newPassword : chosen.password;
    const other = changed.outcome === 'ok' ? chosen.password : change.newPassword;
    for (const typed of [other, winner]) {
      const login = await untilServed(() => logIn(face, { username: mobile, password: typed }));
      expect([typed, login.outcome === 'ok']).toEqual([typed, typed === winner]);
    }
  },
);

test.for(roundsOfOne)(
  'R15: of 50 who use one code at once one is let in, or may choose a password (%s, %i)',
  async () => {
    const { id, mobile } = await signUp(scene);
    for (const [purpose, procedure] of [
      ['login', 'login.withSmsCode'],
      ['reset', 'password.beginReset'],
    ] as const) {
      const challenge = await newCode(scene, { mobile, purpose });
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => scene.call(procedure, { mobile, ...challenge })),
      );
      expect([purpose, tally(answers)]).toEqual([purpose, { ok: 1, CODE_EXPIRED: 49 }]);
    }
    // Of the registration, and of the one login.
    expect(await scene.prisma.session.count({ where: { userId: id } })).toBe(2);
  },
);

test.for(roundsOfOne)(
  'R38: a session that is revoked while its owner confirms stays revoked (%s, %i)',
  async () => {
    const person = await signUp(scene);
    const cookies = await Promise.all(
      Array.from({ length: 8 }, () => signIn(scene, person, { remembered: true })),
    );
    const proof = { kind: 'password', password: person.password };
    const [, ...confirmed] = await Promise.all([
      scene.call('session.revokeOthers', {}, { cookie: person.cookie }),
      ...cookies.map((cookie) => scene.call('session.confirm', proof, { cookie })),
    ]);
    for (const answer of confirmed.filter(({ outcome }) => outcome === 'ok')) {
      expect(await seenBy(scene, cookieOf(answer))).toEqual(NOBODY);
    }
    expect(await scene.prisma.session.count({ where: { userId: person.id } })).toBe(1);
  },
);
