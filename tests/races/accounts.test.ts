import { afterAll, expect, test } from 'vitest';
import { address, inWaves, newCode, newMobile, registration, tally } from '../setup/ask.ts';
import { BUSY } from '../setup/busy.ts';
import { isLongRun } from '../setup/is-long-run.ts';
import { roundsOf } from '../setup/rounds.ts';
import { logIn, signUp, signUpAndConfirm } from '../setup/sign-up.ts';
import { startScene } from '../setup/start-scene.ts';
import { untilServed } from '../setup/until-served.ts';

const scene = await startScene({
  counts: { workers: 0 },
  env: {
    SMS_MAX_PER_IP_HOUR: '100000',
    SMS_MAX_PER_HOUR: '100000',
    SMS_DAILY_BUDGET: '100000',
    SMS_LOGIN_REGISTERS: '1',
  },
});
afterAll(() => scene.stop());
const rounds = roundsOf(scene.faces);

async function expectNothingOrphaned(): Promise<void> {
  const [counts] = (await scene.prisma.$queryRaw`
    SELECT
      (SELECT count(*)::int FROM tb_users WHERE NOT EXISTS
        (SELECT FROM audit_events WHERE user_id = tb_users.id AND event = 'registered')) AS accounts,
      (SELECT count(*)::int FROM sessions WHERE NOT EXISTS
        (SELECT FROM tb_users WHERE tb_users.id = sessions.user_id)) AS sessions,
      (SELECT count(*)::int FROM sms_messages WHERE NOT EXISTS
        (SELECT FROM graphile_worker.jobs WHERE key = sms_messages.id::text)) AS messages,
      (SELECT count(*)::int FROM graphile_worker.jobs WHERE task_identifier = 'send_sms' AND NOT EXISTS
        (SELECT FROM sms_messages WHERE sms_messages.id::text = jobs.key)) AS jobs`) as object[];
  expect(counts).toEqual({ accounts: 0, sessions: 0, messages: 0, jobs: 0 });
}

test.for(rounds)(
  'R06: of 200 wrong passwords at once over both servers ten are compared (%s, %i)',
  async ([face]) => {
    const person = await signUp(face);
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        logIn(face, { ...person, password: 'wrong horse' }, { ip: address(n) }),
      ),
    );
    const { CREDENTIALS_WRONG: compared, TOO_MANY_FAILURES: late = 0, ...others } = tally(answers);
    expect(Object.keys(others).filter((outcome) => !BUSY.includes(outcome))).toEqual([]);
    expect(compared).toBe(10);
    expect(late).toBeGreaterThan(0);
    const where = { userId: person.id, event: 'sign-in-failed' };
    expect(await scene.prisma.auditEvent.count({ where })).toBe(10);
    // The right one comes too late.
    const right = await untilServed(() => logIn(face, person));
    expect(right.outcome).toBe('TOO_MANY_FAILURES');
  },
);

test.for(rounds)(
  'R06: of wrong passwords at many places at once ten of one session are compared, and ten of strangers (%s, %i)',
  async ([face]) => {
    const person = await signUp(face);
    const { cookie } = person;
    const proof = { kind: 'password', password: 'wrong horse' };
    const change = {
      currentPassword: 'wrong horse',
      newPassword: 'battery staple',
      repeatedPassword: 'battery staple',
    };
    const answers = await Promise.all(
      Array.from({ length: 90 }, (_, n) => {
        const ip = address(n);
        if (n % 3 === 0) return scene.call('session.confirm', proof, { cookie, ip });
        if (n % 3 === 1) return face.call('password.change', change, { cookie, ip });
        return logIn(face, { username: person.mobile, password: 'wrong horse' }, { ip });
      }),
    );
    const { CREDENTIALS_WRONG: ofStrangers = 0, PASSWORD_WRONG: ofSession } = tally(answers);
    expect(ofSession).toBe(10);
    // Those of the session count against them, too.
    expect(ofStrangers).toBeLessThanOrEqual(10);
  },
);

test.for(rounds)(
  'R21: of 200 who register one name at once, each with a number of their own, one gets it (%s, %i)',
  { timeout: 120_000 },
  async ([face]) => {
    const { username } = registration('', '', '');
    const wanted = await inWaves(200, async () => {
      const mobile = newMobile();
      const { challengeId, code } = await newCode(face, { mobile });
      return { ...registration(challengeId, code, mobile), username };
    });
    // In half of them it is written otherwise.
    const answers = await Promise.all(
      wanted.map((input, n) =>
        face.call(
          'register.create',
          n % 2 === 0 ? input : { ...input, username: username.toUpperCase() },
        ),
      ),
    );
    const { ok, ...losers } = tally(answers);
    expect(ok).toBe(1);
    const known = ['USERNAME_TAKEN', ...BUSY];
    expect(Object.keys(losers).filter((outcome) => !known.includes(outcome))).toEqual([]);
    expect(losers['USERNAME_TAKEN']).toBeGreaterThan(0);
    const users = await scene.prisma.user.findMany({
      where: { usernameKey: username },
      select: { _count: { select: { sessions: true, auditEvents: true } } },
    });
    expect(users).toEqual([{ _count: { sessions: 1, auditEvents: 1 } }]);
    const mobiles = wanted.map(({ mobile }) => mobile);
    expect(await scene.prisma.user.count({ where: { mobile: { in: mobiles } } })).toBe(1);
    await expectNothingOrphaned();
  },
);

test.for(rounds)(
  'R21: of 200 who register one name and number at once, one gets them (%s, %i)',
  async ([face]) => {
    const mobile = newMobile();
    const { challengeId, code } = await newCode(face, { mobile });
    const input = registration(challengeId, code, mobile);
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => face.call('register.create', input)),
    );
    const { ok, ...losers } = tally(answers);
    expect(ok).toBe(1);
    const known = ['CODE_EXPIRED', 'MOBILE_TAKEN', 'USERNAME_TAKEN', ...BUSY];
    expect(Object.keys(losers).filter((outcome) => !known.includes(outcome))).toEqual([]);
    expect(await scene.prisma.user.count({ where: { mobile } })).toBe(1);
    expect(await scene.prisma.session.count({ where: { user: { mobile } } })).toBe(1);
    await expectNothingOrphaned();
  },
);

test.for(scene.faces)(
  'R21: who registers, signs in and moves to one number at once, each with a right code, are one (%s)',
  {
    timeout: 60_000,
  },
  async (face) => {
    for (let round = 0; round < (isLongRun ? 100 : 5); round += 1) {
      const { cookie, id } = await signUpAndConfirm(scene);
      const mobile = newMobile();
      const registering = await newCode(face, { mobile });
      const login = await newCode(scene, { mobile, purpose: 'login' });
      const moving = await newCode(scene, { mobile, purpose: 'change-mobile' }, { cookie });
      const answers = await Promise.all([
        face.call(
          'register.create',
          registration(registering.challengeId, registering.code, mobile),
        ),
        scene.call('login.withSmsCode', { mobile, ...login, agreed: true }),
        scene.call('mobile.change', { mobile, ...moving }, { cookie }),
      ]);
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => ![200, 400, 409].includes(status))).toEqual([]);
      const [holder, ...more] = await scene.prisma.user.findMany({ where: { mobile } });
      expect([holder === undefined, more]).toEqual([false, []]);
      // Who did not get the number kept the old one.
      const mover = await scene.prisma.user.findUniqueOrThrow({ where: { id } });
      expect(mover.mobile).not.toBeNull();
    }
    await expectNothingOrphaned();
  },
);
