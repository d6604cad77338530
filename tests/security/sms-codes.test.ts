import { afterAll, expect, test } from 'vitest';
import {
  askForCode,
  newMobile,
  newProof,
  registration,
  spellingsOf,
  tally,
  wrongFor,
} from '../setup/ask.ts';
import type { Face } from '../setup/scene.ts';
import { startScene } from '../setup/start-scene.ts';

const scene = await startScene({ env: { SMS_MAX_PER_IP_HOUR: '1000' } });
afterAll(() => scene.stop());

async function newChallenge(face: Face, mobile: string) {
  const { outcome, data } = await askForCode(face, { mobile });
  if (outcome !== 'ok') throw new Error(outcome);
  const { challengeId } = data;
  return { challengeId, code: scene.codeOf(challengeId) };
}
const register = (face: Face, input: object) => face.call('register.create', input);

test.for(scene.faces)(
  'R10: after five wrong guesses the right one is refused, too (%s)',
  async (face) => {
    const mobile = newMobile();
    const { challengeId, code } = await newChallenge(face, mobile);
    for (const attemptsLeft of [4, 3, 2, 1, 0]) {
      const answer = await register(face, registration(challengeId, wrongFor(code), mobile));
      expect([answer.outcome, answer.detail]).toEqual(['CODE_WRONG', { attemptsLeft }]);
    }
    const right = await register(face, registration(challengeId, code, mobile));
    expect(right.outcome).toBe('CODE_EXPIRED');
  },
);

test.for(scene.faces)(
  'R10: without the id of its request, wrong, expired and never sent answer alike (%s)',
  async (face) => {
    const asked = newMobile();
    const { code } = await newChallenge(face, asked);
    const anyId = crypto.randomUUID();
    const answers = [
      await register(face, registration(anyId, wrongFor(code), asked)),
      await register(face, registration(anyId, code, asked)),
      await register(face, registration(anyId, code, newMobile())),
    ];
    expect(tally(answers)).toEqual({ CODE_EXPIRED: 3 });
    expect(new Set(answers.map(({ detail }) => JSON.stringify(detail))).size).toBe(1);
  },
);

test.for(scene.faces)('R14: a code is used once, also for another name (%s)', async (face) => {
  const mobile = newMobile();
  const { challengeId, code } = await newChallenge(face, mobile);
  expect((await register(face, registration(challengeId, code, mobile))).outcome).toBe('ok');
  expect((await register(face, registration(challengeId, code, mobile))).outcome).toBe(
    'CODE_EXPIRED',
  );
  const row = await scene.prisma.smsMessage.findUniqueOrThrow({ where: { challengeId } });
  expect(row.usedAt).not.toBeNull();
});

test.for(scene.faces)(
  'R16: a code is refused for another number, and that number is charged no try (%s)',
  async (face) => {
    const [mobile, other] = [newMobile(), newMobile()];
    const { challengeId, code } = await newChallenge(face, mobile);
    const own = await newChallenge(face, other);
    for (let guess = 0; guess < 12; guess += 1) {
      const answer = await register(face, registration(challengeId, code, other));
      expect(answer.outcome).toBe('CODE_EXPIRED');
    }
    expect((await register(face, registration(own.challengeId, own.code, other))).outcome).toBe(
      'ok',
    );
  },
);

test.for(scene.faces)('R17: a code for login or recovery registers nobody (%s)', async (face) => {
  for (const purpose of ['login', 'reset']) {
    const mobile = newMobile();
    const { data } = await askForCode(scene, { mobile, purpose });
    const code = scene.codeOf(data.challengeId);
    const answer = await register(face, registration(data.challengeId, code, mobile));
    expect([purpose, answer.outcome]).toEqual([purpose, 'CODE_EXPIRED']);
  }
});

test('R18: a code for a new number is only for who is signed in', async () => {
  const answer = await askForCode(scene, { mobile: newMobile(), purpose: 'change-mobile' });
  expect([answer.status, answer.outcome]).toEqual([401, 'SIGN_IN_REQUIRED']);
});

test.for(scene.faces)('R19: a new code ends the old one (%s)', async (face) => {
  const mobile = newMobile();
  const old = await newChallenge(face, mobile);
  await scene.redis.del(`send_flag_${mobile}`);
  const renewed = await newChallenge(face, mobile);
  const late = await register(face, registration(old.challengeId, old.code, mobile));
  expect(late.outcome).toBe('CODE_EXPIRED');
  const fresh = await register(face, registration(renewed.challengeId, renewed.code, mobile));
  expect(fresh.outcome).toBe('ok');
});

test.for(scene.faces)(
  'R19: a registration that fails does not burn its code, and costs a try (%s)',
  async (face) => {
    const [first, second] = [newMobile(), newMobile()];
    const taken = await newChallenge(face, first);
    const account = registration(taken.challengeId, taken.code, first);
    expect((await register(face, account)).outcome).toBe('ok');
    const { challengeId, code } = await newChallenge(face, second);
    const input = registration(challengeId, code, second);
    const { username } = account;
    for (let attempt = 0; attempt < 2; attempt += 1) {
      expect((await register(face, { ...input, username })).outcome).toBe('USERNAME_TAKEN');
    }
    // What the server can refuse without looking at the code costs nothing.
    expect((await register(face, { ...input, password: 'short' })).outcome).toBe('INVALID_INPUT');
    expect(await register(face, { ...input, code: wrongFor(code) })).toMatchObject({
      outcome: 'CODE_WRONG',
      detail: { attemptsLeft: 2 },
    });
    expect((await register(face, input)).outcome).toBe('ok');
  },
);

test.for(scene.faces)(
  'R22: there is no code without a proof, and a proof is good for one request (%s)',
  async (face) => {
    const mobile = newMobile();
    const proof = await newProof(scene.redis);
    const ask = (input: object) => face.call('sms.requestCode', { purpose: 'register', ...input });
    for (const broken of [undefined, null, '', [], {}, true, { $ne: '' }, { ...proof, text: '' }]) {
      const answer = await ask({ mobile, proof: broken });
      expect([broken, answer.status, answer.outcome]).toEqual([broken, 400, 'INVALID_INPUT']);
    }
    expect((await ask({ mobile, proof: { ...proof, text: 'AAAA' } })).outcome).toBe(
      'CAPTCHA_WRONG',
    );
    expect((await ask({ mobile, proof })).outcome).toBe('CAPTCHA_EXPIRED');
    expect(await scene.prisma.smsMessage.count({ where: { mobile } })).toBe(0);
  },
);

test.for(scene.faces)('R22: there is no registration without a code (%s)', async (face) => {
  const mobile = newMobile();
  const { challengeId } = await newChallenge(face, mobile);
  for (const code of [undefined, null, '', [], {}, true, 12, { $ne: '' }, ['012345']]) {
    const answer = await register(face, { ...registration(challengeId, '', mobile), code });
    expect([code, answer.status, answer.outcome]).toEqual([code, 400, 'INVALID_INPUT']);
  }
  expect(await scene.prisma.user.count({ where: { mobile } })).toBe(0);
});

test.for(scene.faces)('R27: 15 spellings of a number are one account (%s)', async (face) => {
  const mobile = newMobile();
  const spellings = spellingsOf(mobile);
  const { challengeId, code } = await newChallenge(face, mobile);
  const account = registration(challengeId, code, spellings[11] ?? '');
  expect((await register(face, account)).outcome).toBe('ok');
  for (const spelling of spellings) {
    const { password } = account;
    const login = await face.call('login.withPassword', { identifier: spelling, password });
    expect([spelling, login.outcome]).toEqual([spelling, 'ok']);
  }
  expect(await scene.prisma.user.count({ where: { mobile } })).toBe(1);
  expect(await scene.prisma.session.count({ where: { user: { mobile } } })).toBe(16);
});

test('R03: login and recovery answer alike for a number without account, which is sent nothing', async () => {
  const [known, unknown] = [newMobile(), newMobile()];
  const { challengeId, code } = await newChallenge(scene, known);
  expect((await register(scene, registration(challengeId, code, known))).outcome).toBe('ok');
  for (const purpose of ['login', 'reset']) {
    await scene.redis.del(`send_flag_${known}`, `send_flag_${unknown}`);
    const [forKnown, forUnknown] = [
      await askForCode(scene, { mobile: known, purpose }),
      await askForCode(scene, { mobile: unknown, purpose }),
    ];
    const shape = ({ status, data }: typeof forKnown) => ({
      status,
      data: { ...data, challengeId: '', maskedMobile: data.maskedMobile.length },
    });
    expect(shape(forKnown)).toEqual(shape(forUnknown));
    const again = await askForCode(scene, { mobile: unknown, purpose });
    expect(again.outcome).toBe('SEND_TOO_SOON');
  }
  const rows = await scene.prisma.smsMessage.findMany({ where: { mobile: unknown } });
  expect(rows.map(({ state }) => state)).toEqual(['suppressed', 'suppressed']);
  const sentTo = (to: string) => scene.prisma.sandboxMessage.count({ where: { to } });
  await expect.poll(() => sentTo(known), { timeout: 10_000 }).toBe(3);
  expect(await sentTo(unknown)).toBe(0);
});
