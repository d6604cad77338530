import { pbkdf2Sync, randomBytes } from 'node:crypto';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import type { Answer } from '../setup/answer.ts';
import { fullWidth, newCode, newMobile, registration } from '../setup/ask.ts';
import { newTicket } from '../setup/new-ticket.ts';
import type { Face } from '../setup/scene.ts';
import { logIn, type Person, signUp } from '../setup/sign-up.ts';
import { startScene } from '../setup/start-scene.ts';

const newPepper = () => randomBytes(32).toString('base64url');
const pepper = newPepper();
const scene = await startScene({
  counts: { server: 1, workers: 0 },
  env: {
    PASSWORD_PEPPER: pepper,
    SMS_MAX_PER_IP_HOUR: '1000',
    SMS_MAX_PER_MOBILE_HOUR: '50',
    SMS_MAX_PER_MOBILE_DAY: '50',
  },
});
afterAll(() => scene.stop());

type Own = { username: string; mobile: string };
const distinct = (count: number, first: number) =>
  Array.from({ length: count }, (_, n) => String.fromCodePoint(first + 3 * n)).join('');

const VERDICTS: [what: string, password: (own: Own) => string, verdict: string][] = [
  ['nothing', () => '', 'FIELD_REQUIRED'],
  ['7 characters', () => 'xk7qzp2', 'PASSWORD_TOO_SHORT'],
  ['7 emoji, which are 14 units', () => distinct(7, 0x1f600), 'PASSWORD_TOO_SHORT'],
  ['8 characters', () => 'xk7qzp2m', 'ok'],
  ['15 emoji', () => distinct(15, 0x1f600), 'ok'],
  ['64 Chinese characters', () => distinct(64, 0x4e00), 'ok'],
  ['128 characters', () => `${distinct(64, 0x4e00)}${distinct(64, 0x5e00)}`, 'ok'],
  ['129 characters', () => `${distinct(65, 0x4e00)}${distinct(64, 0x5e00)}`, 'PASSWORD_TOO_LONG'],
  ['1025 units', () => 'x'.repeat(1025), 'PASSWORD_TOO_LONG'],
  ['half a character', () => 'correct \ud83d horse', 'FIELD_INVALID'],
  ['words with blanks around', () => '  correct horse  ', 'ok'],
  ['a NUL between words', () => 'correct\0horse', 'ok'],
  ['digits in a row', () => '123456789', 'PASSWORD_TOO_COMMON'],
  ['one that many use', () => 'password1', 'PASSWORD_TOO_COMMON'],
  ['the same in capitals', () => 'PASSWORD1', 'PASSWORD_TOO_COMMON'],
  ['the same in full width', () => fullWidth('password1'), 'PASSWORD_TOO_COMMON'],
  ['one character again and again', () => 'a'.repeat(20), 'PASSWORD_TOO_COMMON'],
  ['the own name', ({ username }) => username, 'PASSWORD_TOO_PERSONAL'],
  ['the own name and a year', ({ username }) => `${username}2026`, 'PASSWORD_TOO_PERSONAL'],
  ['the own number', ({ mobile }) => mobile, 'PASSWORD_TOO_PERSONAL'],
  ['the own number as people write it', ({ mobile }) => `+86 ${mobile}`, 'PASSWORD_TOO_PERSONAL'],
  ['the name of the site', () => 'menjin2026', 'PASSWORD_TOO_PERSONAL'],
];

/** What an answer says of the field that the new password was typed into. */
const verdictOf = ({ outcome, text, fieldErrors }: Answer<unknown>, field: string) => {
  if (outcome === 'ok') return 'ok';
  return fieldErrors[field] ?? text;
};

async function tryRegister(face: Face, password: (own: Own) => string) {
  const mobile = newMobile();
  const { challengeId, code } = await newCode(face, { mobile });
  const account = registration(challengeId, code, mobile);
  const chosen = password(account);
  const input = { ...account, password: chosen, repeatedPassword: chosen };
  return verdictOf(await face.call('register.create', input), 'password');
}

async function tryReset(ticket: string, password: string) {
  const input = { ticket, password, repeatedPassword: password };
  return verdictOf(await scene.call('password.reset', input), 'password');
}

async function tryChange(face: Face, { cookie, password }: Person, newPassword: string) {
  const input = { currentPassword: password, newPassword, repeatedPassword: newPassword };
  return verdictOf(await face.call('password.change', input, { cookie }), 'newPassword');
}

const storedOf = async ({ id }: Pick<Person, 'id'>) =>
  (await scene.prisma.user.findUniqueOrThrow({ where: { id } })).password;

test.for(scene.faces)(
  'R31, R33: the same 22 passwords meet the same verdicts at registration, recovery and change (%s)',
  async (face) => {
    const verdicts: Record<string, string[]> = {};
    let person = await signUp(face);
    let ticket = await newTicket(scene, person.mobile);
    for (const [what, password] of VERDICTS) {
      const chosen = password(person);
      const atRegistration = await tryRegister(face, password);
      const atRecovery = await tryReset(ticket, chosen);
      if (atRecovery === 'ok') {
        person = await signUp(face);
        ticket = await newTicket(scene, person.mobile);
      }
      const atChange = await tryChange(face, person, password(person));
      if (atChange === 'ok') {
        person = await signUp(face);
        ticket = await newTicket(scene, person.mobile);
      }
      verdicts[what] = [atRegistration, atRecovery, atChange];
    }
    const expected = VERDICTS.map(([what, , verdict]) => [what, [verdict, verdict, verdict]]);
    expect(verdicts).toEqual(Object.fromEntries(expected));
  },
);

test('R33: a password that is refused costs neither code nor ticket', async () => {
  const person = await signUp(scene);
  const ticket = await newTicket(scene, person.mobile);
  for (const password of ['password1', person.username, 'short']) {
    expect(await tryReset(ticket, password)).toMatch(/^PASSWORD_/);
  }
  expect(await tryReset(ticket, 'battery staple')).toBe('ok');
});

test.for([
  ['R32: after 72 bytes', `${'a'.repeat(72)}X`, `${'a'.repeat(72)}Y`],
  ['R32: after 72 bytes of 3 each', `${distinct(24, 0x4e00)}X`, `${distinct(24, 0x4e00)}Y`],
  ['R32: after a NUL', 'correct\0horse', 'correct\0zebra'],
  ['R32: in the case of a letter', 'correct horse', 'correct Horse'],
  ['R32: in a blank before', ' correct horse', 'correct horse'],
  ['R32: in a blank behind', 'correct horse ', 'correct horse'],
] as const)('%s a password counts', async ([, password, other]) => {
  for (const face of scene.faces) {
    const person = await signUp(face, { password });
    expect((await logIn(face, { ...person, password: other })).outcome).toBe('CREDENTIALS_WRONG');
    expect((await logIn(face, person)).outcome).toBe('ok');
  }
});

test.for(scene.faces)(
  'R32: a password is the same however a keyboard composes it (%s)',
  async (face) => {
    const composed = 'caf\u00e9 \u00fcber alles';
    const person = await signUp(face, { password: composed });
    for (const form of ['NFD', 'NFC', 'NFKD'] as const) {
      const typed = { ...person, password: composed.normalize(form) };
      expect([form, (await logIn(face, typed)).outcome]).toEqual([form, 'ok']);
    }
    expect((await logIn(face, { ...person, password: 'cafe uber alles' })).outcome).not.toBe('ok');
  },
);

test.for(scene.faces)(
  'R34: a password of Django is stored anew at the first login (%s)',
  async (face) => {
    const person = await signUp(face);
    const hash = pbkdf2Sync(person.password, 'salt', 1000, 32, 'sha256').toString('base64');
    const data = { password: `pbkdf2_sha256$1000$salt$${hash}` };
    await scene.prisma.user.update({ where: { id: person.id }, data });
    expect((await logIn(face, { ...person, password: 'wrong horse' })).outcome).not.toBe('ok');
    expect(await storedOf(person)).toBe(data.password);
    expect((await logIn(face, person)).outcome).toBe('ok');
    expect(await storedOf(person)).toMatch(/^bcrypt_hmac_sha384\$/);
    expect((await logIn(face, person)).outcome).toBe('ok');
  },
);

test('R34: what is stored names format, pepper and cost; a login stores it anew once they change', async () => {
  const people = [];
  for (const face of scene.faces) people.push({ ...(await signUp(face)), face });
  const before = await Promise.all(people.map(storedOf));
  for (const stored of before) {
    expect(stored).toMatch(/^bcrypt_hmac_sha384\$k1\$\$2b\$04\$[./\w]{53}$/);
  }
  expect(new Set(before).size).toBe(people.length);

  onTestFinished(() => scene.restart({}));
  await scene.restart({
    PASSWORD_COST: '5',
    PASSWORD_PEPPER_ID: 'k2',
    PASSWORD_PEPPER: newPepper(),
    PASSWORD_PEPPER_PREVIOUS: `k1:${pepper}`,
  });
  for (const [n, { face, ...person }] of people.entries()) {
    expect((await logIn(face, { ...person, password: 'wrong horse' })).outcome).not.toBe('ok');
    expect(await storedOf(person)).toBe(before[n]);
    expect((await logIn(face, person)).outcome).toBe('ok');
    const stored = await storedOf(person);
    expect(stored).toMatch(/^bcrypt_hmac_sha384\$k2\$\$2b\$05\$/);
    expect((await logIn(face, person)).outcome).toBe('ok');
    expect(await storedOf(person)).toBe(stored);
  }
});
