import { afterAll, expect, test } from 'vitest';
import {
  askForCode,
  inWaves,
  newCode,
  newMobile,
  newName,
  registration,
  tally,
  wrongFor,
} from '../setup/ask.ts';
import { lock, newAddress, tryPassword } from '../setup/guess.ts';
import { NOBODY, seenBy, somebody } from '../setup/session-of.ts';
import { logIn, signIn, signUp } from '../setup/sign-up.ts';
import { startScene } from '../setup/start-scene.ts';

const scene = await startScene({
  counts: { workers: 0 },
  env: { LOOKUPS_MAX_PER_IP_HOUR: '10' },
});
afterAll(() => scene.stop());

const bothWays = [
  [scene, scene.rest],
  [scene.rest, scene],
] as const;

test.for(bothWays)('R07: whoever is locked over %s is locked over %s', async ([first, second]) => {
  const { username, mobile, password } = await signUp(first);
  await lock(first, username);
  for (const name of [username, mobile]) {
    const right = await tryPassword(second, name, password);
    expect([right.status, right.outcome]).toEqual([429, 'TOO_MANY_FAILURES']);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(800);
  }
});

test('R07: ten failures lock whoever fails now over the one face, now over the other', async () => {
  const { username, password } = await signUp(scene);
  const attempts = [];
  for (let n = 0; n < 11; n += 1) {
    const [face = scene] = bothWays[n % 2] ?? [];
    attempts.push(await tryPassword(face, username, n < 10 ? 'wrong horse' : password));
  }
  expect(tally(attempts)).toEqual({ CREDENTIALS_WRONG: 10, TOO_MANY_FAILURES: 1 });
});

test.for(bothWays)(
  'R20: a number that got a code over %s waits a minute over %s',
  async ([first, second]) => {
    const mobile = newMobile();
    expect((await askForCode(first, { mobile })).outcome).toBe('ok');
    const { status, outcome, detail } = await askForCode(second, { mobile });
    expect([status, outcome]).toEqual([429, 'SEND_TOO_SOON']);
    expect(detail.retryAfterSeconds).toBeGreaterThan(50);
    expect(await scene.prisma.smsMessage.count({ where: { mobile } })).toBe(1);
  },
);

test.for(bothWays)(
  'R10: tries that are used up over %s are used up over %s',
  async ([first, second]) => {
    const mobile = newMobile();
    // The one that has both its cookie and its id.
    const { challengeId, code } = await newCode(scene.rest, { mobile });
    const guess = (face: typeof first, typed: string) =>
      face.call('register.create', registration(challengeId, typed, mobile));
    for (const attemptsLeft of [4, 3, 2, 1, 0]) {
      expect((await guess(first, wrongFor(code))).detail).toEqual({ attemptsLeft });
    }
    expect((await guess(second, code)).outcome).toBe('CODE_EXPIRED');
  },
);

test.for(bothWays)(
  'R19: a code that is asked for over %s ends that of %s',
  async ([first, second]) => {
    const mobile = newMobile();
    const old = await newCode(second, { mobile });
    const renewed = await newCode(first, { mobile });
    const use = (face: typeof first, { challengeId, code }: typeof old) =>
      face.call('register.create', registration(challengeId, code, mobile));
    expect((await use(second, old)).outcome).toBe('CODE_EXPIRED');
    expect((await use(first, renewed)).outcome).toBe('ok');
  },
);

test('R24: an address has its 20 codes of an hour over both faces together', async () => {
  const ip = newAddress();
  const answers = await inWaves(
    22,
    (n) => askForCode(scene.eitherFace(n), { mobile: newMobile() }, { ip }),
    4,
  );
  expect(tally(answers)).toEqual({ ok: 20, TRY_LATER: 2 });
});

test('R04: who asks for taken names is told the same over both faces, so often in an hour', async () => {
  const { username } = await signUp(scene);
  const ip = newAddress();
  const ask = (face: typeof scene.rest, name: string) =>
    face.query<{ available: boolean }>('register.isUsernameAvailable', {
      ip,
      input: { username: name },
    });
  for (const face of scene.faces) {
    expect((await ask(face, username)).data).toEqual({ available: false });
    expect((await ask(face, username.toUpperCase())).data).toEqual({ available: false });
    expect((await ask(face, newName())).data).toEqual({ available: true });
  }
  const more = await inWaves(6, (n) => ask(scene.eitherFace(n), newName()), 1);
  expect(tally(more)).toEqual({ ok: 4, TRY_LATER: 2 });
});

test.for(bothWays)(
  'R38: who signed in over %s is known over %s, and signed out there is nobody',
  async ([first, second]) => {
    const person = await signUp(first);
    const cookie = await signIn(first, person);
    expect(await seenBy(scene, cookie)).toEqual(somebody(person));
    expect((await second.call('session.end', {}, { cookie })).outcome).toBe('ok');
    expect(await seenBy(scene, cookie)).toEqual(NOBODY);
    const change = { newPassword: 'battery staple', repeatedPassword: 'battery staple' };
    const input = { currentPassword: person.password, ...change };
    const changed = await second.call('password.change', input, { cookie: person.cookie });
    expect(changed.outcome).toBe('ok');
    expect(await seenBy(scene, person.cookie)).toEqual(NOBODY);
    expect((await logIn(first, person)).outcome).toBe('CREDENTIALS_WRONG');
  },
);
