import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { askForCode, inWaves, newMobile, registration, tally, wrongFor } from '../setup/ask.ts';
import { BUSY } from '../setup/busy.ts';
import { roundsOf } from '../setup/rounds.ts';
import type { Face } from '../setup/scene.ts';
import { startScene } from '../setup/start-scene.ts';
import { untilServed } from '../setup/until-served.ts';

// Everyone asks from one address here, and waits no minute for the next code.
const scene = await startScene({
  counts: { workers: 0 },
  env: { SMS_MAX_PER_IP_HOUR: '1000', SMS_COOLDOWN_SECONDS: '1' },
});
afterAll(() => scene.stop());
const rounds = roundsOf(scene.faces);

/** Who finds no place for a hash, or for counting, in time is told so, and may try again. */
const LATE = ['CODE_EXPIRED', ...BUSY];

async function newChallenge(
  face: Face,
  mobile: string,
): Promise<{ challengeId: string; code: string }> {
  const ask = async () => {
    const answer = await askForCode(face, { mobile });
    return answer.outcome === 'ok' ? answer.data.challengeId : null;
  };
  let challengeId: string | null = null;
  await expect
    .poll(async () => (challengeId = await ask()), { timeout: 5_000, interval: 300 })
    .not.toBeNull();
  if (challengeId === null) throw new Error('There is no challenge.');
  return { challengeId, code: scene.codeOf(challengeId) };
}
const guess = (face: Face, challengeId: string, code: string, mobile: string) =>
  face.call('register.create', registration(challengeId, code, mobile));

test.for(rounds)(
  'R11: of 200 wrong guesses at once exactly five are compared (%s, %i)',
  async ([face]) => {
    const mobile = newMobile();
    const { challengeId, code } = await newChallenge(face, mobile);
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => guess(face, challengeId, wrongFor(code), mobile)),
    );
    const { CODE_WRONG: compared, ...others } = tally(answers);
    expect(compared).toBe(5);
    expect(Object.keys(others).filter((outcome) => !LATE.includes(outcome))).toEqual([]);
    const left = answers.flatMap(({ detail }) => detail.attemptsLeft ?? []);
    expect(left.toSorted()).toEqual([0, 1, 2, 3, 4]);
    // The right one comes too late.
    const right = await untilServed(() => guess(face, challengeId, code, mobile));
    expect(right.outcome).toBe('CODE_EXPIRED');
  },
);

test.for(rounds)(
  'R15: of 200 right codes at once one wins: one account (%s, %i)',
  async ([face]) => {
    const mobile = newMobile();
    const { challengeId, code } = await newChallenge(face, mobile);
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => guess(face, challengeId, code, mobile)),
    );
    const { ok, ...losers } = tally(answers);
    expect(ok).toBe(1);
    const known = [...LATE, 'MOBILE_TAKEN'];
    expect(Object.keys(losers).filter((outcome) => !known.includes(outcome))).toEqual([]);
    expect(await scene.prisma.user.count({ where: { mobile } })).toBe(1);
    expect(await scene.prisma.session.count({ where: { user: { mobile } } })).toBe(1);
  },
);

test.for(scene.faces)(
  'R12: four wrong guesses and a new code, again and again, end after ten (%s)',
  async (face) => {
    const mobile = newMobile();
    const outcomes: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const { challengeId, code } = await newChallenge(face, mobile);
      for (let n = 0; n < 4 && outcomes.length < 12; n += 1) {
        const wrong = await untilServed(() => guess(face, challengeId, wrongFor(code), mobile));
        outcomes.push(wrong.outcome);
      }
    }
    expect(outcomes).toEqual([
      ...Array.from({ length: 10 }, () => 'CODE_WRONG'),
      'TRY_LATER',
      'TRY_LATER',
    ]);
    // Nobody pays for a code that could not be used.
    await scene.redis.del(`send_flag_${mobile}`);
    const refused = await askForCode(face, { mobile });
    expect([refused.status, refused.outcome]).toEqual([429, 'TRY_LATER']);
    expect(refused.detail.retryAfterSeconds).toBeGreaterThan(3000);
  },
);

test.for(scene.faces)(
  "a stranger's guesses without the challenge's id cost the owner nothing (%s)",
  async (face) => {
    const mobile = newMobile();
    const { challengeId, code } = await newChallenge(face, mobile);
    const strangers = await inWaves(100, () => guess(face, randomUUID(), '000000', mobile), 10);
    expect(tally(strangers)).toEqual({ CODE_EXPIRED: 100 });
    const own = await untilServed(() => guess(face, challengeId, code, mobile));
    expect(own.outcome).toBe('ok');
  },
);

test.for(scene.faces)(
  'while no worker lives requests are answered as ever, and their messages wait (%s)',
  async (face) => {
    const mobile = newMobile();
    await newChallenge(face, mobile);
    const rows = await scene.prisma.smsMessage.findMany({ where: { mobile } });
    expect(rows).toMatchObject([{ state: 'queued', attempts: 0 }]);
    const jobs = await scene.prisma.$queryRaw<{ attempts: number }[]>`
    SELECT attempts::int FROM graphile_worker.jobs WHERE key = ${rows[0]?.id}`;
    expect(jobs).toEqual([{ attempts: 0 }]);
  },
);
