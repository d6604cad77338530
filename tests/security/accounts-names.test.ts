import { randomUUID } from 'node:crypto';
import { usernameKey } from '@menjin/contract';
import { afterAll, expect, test } from 'vitest';
import { newCode, newMobile, registration, spellingsOf } from '../setup/ask.ts';
import type { Face } from '../setup/scene.ts';
import { signUp } from '../setup/sign-up.ts';
import { startScene } from '../setup/start-scene.ts';

const scene = await startScene({
  counts: { server: 1, workers: 0 },
  env: { SMS_MAX_PER_IP_HOUR: '1000' },
});
afterAll(() => scene.stop());

const letters = (count: number) =>
  randomUUID().replaceAll(/[\d-]/g, '').padEnd(count, 'x').slice(0, count);

/** Tries a name with a right code, so that nothing but the name can be refused. */
async function register(face: Face, username: string) {
  const mobile = newMobile();
  const { challengeId, code } = await newCode(face, { mobile });
  const input = { ...registration(challengeId, code, mobile), username };
  const { outcome, fieldErrors } = await face.call('register.create', input);
  return outcome === 'INVALID_INPUT' ? fieldErrors['username'] : outcome;
}

const insertUser = (username: string) =>
  scene.prisma.$executeRaw`INSERT INTO tb_users (username, username_key, password)
    VALUES (${username}, ${usernameKey(username)}, '!')`;

/** The constraint that a write ran into. */
const refusalOf = (written: PromiseLike<unknown>) =>
  written.then(
    () => 'none',
    (error: Error) => /tb_users_\w+|Unique.*/.exec(error.message)?.[0] ?? error.message,
  );

test.for(scene.faces)('R28: no name reads as a mobile, in whatever spelling (%s)', async (face) => {
  const mobile = newMobile();
  const groups = [mobile.slice(0, 3), mobile.slice(3, 7), mobile.slice(7)];
  const names = [
    ...spellingsOf(mobile),
    groups.join('-'),
    `86-${mobile}`,
    `0086-${groups.join('-')}`,
    groups.join('--'),
    `-${mobile}-`,
    '0085261234567',
    '12345678',
  ];
  for (const name of names)
    expect([name, await register(face, name)]).toEqual([name, 'USERNAME_INVALID']);
  expect(await scene.prisma.user.count({ where: { usernameKey: { in: names } } })).toBe(0);
});

test('R28: nor does one that is written into the database by hand', async () => {
  const constraint = 'tb_users_username_is_no_mobile';
  for (const spelling of [...spellingsOf(newMobile()), '+85261234567', '0085261234567']) {
    expect([spelling, await refusalOf(insertUser(spelling))]).toEqual([spelling, constraint]);
  }
  const { id } = await signUp(scene);
  const data = { usernameKey: newMobile() };
  expect(await refusalOf(scene.prisma.user.update({ where: { id }, data }))).toBe(constraint);
});

test('R28: the database takes a number in its one spelling alone', async () => {
  const { id, mobile } = await signUp(scene);
  for (const spelling of spellingsOf(newMobile()).filter((text) => !/^1\d{10}$/.test(text))) {
    const data = { mobile: spelling.slice(0, 16) };
    const refusal = await refusalOf(scene.prisma.user.update({ where: { id }, data }));
    expect([spelling, refusal]).toEqual([spelling, 'tb_users_mobile_is_canonical']);
  }
  expect(await scene.prisma.user.findUnique({ where: { id } })).toMatchObject({ mobile });
});

test.for(scene.faces)(
  'R29: a name is taken in every case, and its look-alikes are refused (%s)',
  async (face) => {
    const rest = letters(6);
    const alice = await signUp(face, { username: `alice_fi${rest}` });
    for (const name of [alice.username.toUpperCase(), `Alice_Fi${rest}`]) {
      expect([name, await register(face, name)]).toEqual([name, 'USERNAME_TAKEN']);
    }
    const lookAlikes = [
      `\u0430lice_fi${rest}`, // Cyrillic а
      `\uff41lice_fi${rest}`, // full width
      `al\u200bice_fi${rest}`, // zero width
      `ali\u00adce_fi${rest}`, // soft hyphen
      `al\u2060ice_fi${rest}`, // word joiner
      `\u202ealice_fi${rest}`, // right to left
      `alice_\ufb01${rest}`, // ligature
      `al\u0131ce_fi${rest}`, // Turkish ı
      `AL\u0130CE_FI${rest}`, // Turkish İ
      `alice\u0301_fi${rest}`, // combining accent
      `alice_fi${rest} `,
      ` alice_fi${rest}`,
      `alice_fi${rest}\0`,
      `alice_fi${rest}\n`,
    ];
    for (const name of lookAlikes) {
      expect([name, await register(face, name)]).toEqual([name, 'USERNAME_INVALID']);
    }
    const like = { usernameKey: { contains: rest } };
    expect(await scene.prisma.user.count({ where: like })).toBe(1);
  },
);

test('R29: a name that is taken is taken in the database, whatever its case', async () => {
  const { username } = await signUp(scene);
  expect(await refusalOf(insertUser(username.toUpperCase()))).toContain('username_key');
});

test.for(scene.faces)(
  "R29: the names under which an operator would write are nobody else's (%s)",
  async (face) => {
    for (const name of ['admin', 'ADMIN', 'support', 'menjin']) {
      expect([name, await register(face, name)]).toEqual([name, 'USERNAME_TAKEN']);
    }
  },
);
