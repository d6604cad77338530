import { afterAll, expect, test } from 'vitest';
import type { Answer } from '../setup/answer.ts';
import {
  fullWidth,
  inWaves,
  newCode,
  newMobile,
  newName,
  spellingsOf,
  tally,
} from '../setup/ask.ts';
import { lock, tryPassword } from '../setup/guess.ts';
import { logIn, type Person, signUp } from '../setup/sign-up.ts';
import { startScene } from '../setup/start-scene.ts';

const scene = await startScene({ counts: { workers: 0 }, env: { SMS_MAX_PER_IP_HOUR: '1000' } });
afterAll(() => scene.stop());

const wrong = 'wrong horse';

/** Everything of an answer that tells anything. */
const faceOf = ({ status, text, headers }: Pick<Answer, 'status' | 'text' | 'headers'>) => ({
  status,
  text,
  headers: [...headers.keys()].toSorted(),
});

/** The same without its seconds, which go by between two answers. */
const timelessFaceOf = (answer: Pick<Answer, 'status' | 'text' | 'headers'>) => {
  const face = faceOf(answer);
  return {
    ...face,
    text: face.text.replaceAll(
      /\b\d+ (?:minutes?|seconds?)\b|\d+(?=分钟|秒)|(?<=Seconds":)\d+/g,
      '…',
    ),
  };
};

/** As if it were later for the failures that were counted so far. */
const passTime = (minutes: number, { id }: Person) =>
  scene.prisma.$executeRaw`
    UPDATE counters SET slot = slot - ${minutes} * interval '1 minute'
    WHERE key = ${`login:account:${id}`}`;

test.for(scene.faces)(
  'R01: unknown name or number, wrong password and disabled account are answered byte for byte alike (%s)',
  async (face) => {
    const [known, disabled] = [await signUp(face), await signUp(face)];
    await scene.prisma.user.update({ where: { id: disabled.id }, data: { isActive: false } });
    const answers = [
      await tryPassword(face, newName(), wrong),
      await tryPassword(face, newMobile(), wrong),
      await tryPassword(face, '例子', wrong),
      await tryPassword(face, known.username, wrong),
      await tryPassword(face, known.mobile, wrong),
      await tryPassword(face, disabled.username, wrong),
      await tryPassword(face, disabled.username, disabled.password),
      await tryPassword(face, disabled.mobile, disabled.password),
    ];
    const [first, ...others] = answers.map(faceOf);
    expect(first?.status).toBe(401);
    expect(first?.headers).not.toContain('set-cookie');
    for (const other of others) expect(other).toEqual(first);
  },
);

test.for(scene.faces)(
  'R01, R07: a name that nobody has is locked like one that somebody has (%s)',
  async (face) => {
    const { username } = await signUp(face);
    const names = [username, newName(), newMobile()];
    await lock(face, ...names);
    const answers = [];
    for (const name of names) answers.push(await tryPassword(face, name, wrong));
    const [first, ...others] = answers;
    expect([first?.status, first?.outcome]).toEqual([429, 'TOO_MANY_FAILURES']);
    const secondsOf = (answer?: Pick<Answer, 'headers'>) =>
      Number(answer?.headers.get('retry-after'));
    expect(secondsOf(first)).toBeGreaterThan(800);
    for (const other of others) {
      expect(timelessFaceOf(other)).toEqual(first && timelessFaceOf(first));
      // Time goes by in slices of 15 seconds, and one may have ended in between.
      expect(Math.abs(secondsOf(other) - secondsOf(first))).toBeLessThanOrEqual(16);
    }
  },
);

test.for(scene.faces)(
  'R05: of 12 wrong passwords from 12 addresses the 11th is refused, and then the right one, for 15 minutes (%s)',
  async (face) => {
    const person = await signUp(face);
    const { username, mobile, password } = person;
    const attempts = [];
    for (let n = 0; n < 12; n += 1) attempts.push(await tryPassword(face, username, wrong));
    expect(attempts.map(({ outcome }) => outcome)).toEqual([
      ...Array.from({ length: 10 }, () => 'CREDENTIALS_WRONG'),
      ...Array.from({ length: 2 }, () => 'TOO_MANY_FAILURES'),
    ]);
    const [last] = attempts.slice(-1);
    const right = await tryPassword(face, username, password);
    expect(timelessFaceOf(right)).toEqual(last && timelessFaceOf(last));

    // The owner is not kept out.
    const { challengeId, code } = await newCode(scene, { mobile, purpose: 'login' });
    const bySms = await scene.call('login.withSmsCode', { mobile, challengeId, code });
    expect(bySms.outcome).toBe('ok');

    await passTime(14, person);
    expect((await tryPassword(face, username, password)).outcome).toBe('TOO_MANY_FAILURES');
    await passTime(2, person);
    expect((await tryPassword(face, username, password)).outcome).toBe('ok');
  },
);

test.for(scene.faces)(
  'R05: one password tried on 120 accounts from one network ends at its 100 (%s)',
  async (face) => {
    const { username, mobile, password } = await signUp(face);
    const { password: stored } = await scene.prisma.user.findUniqueOrThrow({ where: { mobile } });
    const names = Array.from({ length: 120 }, () => newName());
    await scene.prisma.user.createMany({
      data: names.map((name) => ({ username: name, usernameKey: name, password: stored })),
    });
    const network = `2001:db8:${scene.faces.indexOf(face)}:1`;
    const asking = (n: number) => ({ ip: `${network}::${n.toString(16)}` });
    const answers = await inWaves(
      names.length,
      (n) => logIn(face, { username: names[n] ?? '', password: wrong }, asking(n)),
      10,
    );
    expect(tally(answers)).toEqual({ CREDENTIALS_WRONG: 100, TRY_LATER: 20 });
    const refused = await logIn(face, { username, password }, asking(0xffff));
    expect([refused.status, refused.outcome]).toEqual([429, 'TRY_LATER']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3000);
    expect((await tryPassword(face, username, password)).outcome).toBe('ok');
  },
);

test.for(scene.faces)('R07: one counter for an account however it is named (%s)', async (face) => {
  const { username, mobile, password } = await signUp(face);
  const names = [
    username,
    username.toUpperCase(),
    ` ${username} `,
    fullWidth(username),
    mobile,
    `+86 ${mobile}`,
    fullWidth(mobile),
  ];
  for (let n = 0; n < 10; n += 1) {
    const answer = await tryPassword(face, names[n % names.length] ?? '', wrong);
    expect(answer.outcome).toBe('CREDENTIALS_WRONG');
  }
  const outcomes = [];
  for (const name of names) outcomes.push((await tryPassword(face, name, password)).outcome);
  expect(outcomes).toEqual(names.map(() => 'TOO_MANY_FAILURES'));
});

test.for(scene.faces)(
  'R27: 15 spellings of a number are one counter of failed passwords, known or not (%s)',
  async (face) => {
    const known = await signUp(face);
    for (const mobile of [known.mobile, newMobile()]) {
      const outcomes = [];
      for (const spelling of spellingsOf(mobile)) {
        outcomes.push((await tryPassword(face, spelling, wrong)).outcome);
      }
      expect(outcomes).toEqual([
        ...Array.from({ length: 10 }, () => 'CREDENTIALS_WRONG'),
        ...Array.from({ length: 5 }, () => 'TOO_MANY_FAILURES'),
      ]);
    }
  },
);
