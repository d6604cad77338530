import { afterAll, expect, test } from 'vitest';
import {
  address,
  newCode,
  newMobile,
  newProof,
  registration,
  tally,
  wrongFor,
} from '../setup/ask.ts';
import { BUSY } from '../setup/busy.ts';
import { newAddress } from '../setup/guess.ts';
import { ROUNDS } from '../setup/rounds.ts';
import { logIn, signUp } from '../setup/sign-up.ts';
import { startScene } from '../setup/start-scene.ts';
import { untilServed } from '../setup/until-served.ts';

const scene = await startScene({ counts: { workers: 0 }, env: { SMS_MAX_PER_IP_HOUR: '1000' } });
afterAll(() => scene.stop());

const LATE = ['CODE_EXPIRED', ...BUSY];

/** Does it 200 times at once, over both faces at both servers. */
const atOnce = <Result>(each: (n: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: 200 }, (_, n) => each(n)));

test.for(ROUNDS)(
  'R20: of 200 who ask for one number over both faces at once one gets an SMS (%i)',
  async () => {
    const mobile = newMobile();
    const proofs = await Promise.all(Array.from({ length: 200 }, () => newProof(scene.redis)));
    const answers = await atOnce((n) => {
      const wanted = { purpose: 'register', mobile, proof: proofs[n] };
      return scene.eitherFace(n).call('sms.requestCode', wanted, { ip: newAddress() });
    });
    const { ok, SEND_TOO_SOON: late = 0, ...others } = tally(answers);
    expect([ok, late > 0]).toEqual([1, true]);
    expect(Object.keys(others).filter((outcome) => !BUSY.includes(outcome))).toEqual([]);
    expect(await scene.prisma.smsMessage.count({ where: { mobile } })).toBe(1);
  },
);

test.for(ROUNDS)(
  'R11: of 200 wrong guesses over both faces at once exactly five are compared (%i)',
  async () => {
    const mobile = newMobile();
    // Whoever asked over REST has the cookie; that they have the id, too, is the worst case.
    const { challengeId, code } = await newCode(scene.rest, { mobile });
    const guess = (n: number, typed: string) =>
      scene.eitherFace(n).call('register.create', registration(challengeId, typed, mobile));
    const answers = await atOnce((n) => guess(n, wrongFor(code)));
    const { CODE_WRONG: compared, ...others } = tally(answers);
    expect(compared).toBe(5);
    expect(Object.keys(others).filter((outcome) => !LATE.includes(outcome))).toEqual([]);
    const left = answers.flatMap(({ detail }) => detail.attemptsLeft ?? []);
    expect(left.toSorted()).toEqual([0, 1, 2, 3, 4]);
    for (const n of [0, 2]) {
      expect((await untilServed(() => guess(n, code))).outcome).toBe('CODE_EXPIRED');
    }
  },
);

test.for(ROUNDS)(
  'R15: of 200 right codes over both faces at once one wins: one account (%i)',
  async () => {
    const mobile = newMobile();
    const { challengeId, code } = await newCode(scene.rest, { mobile });
    const answers = await atOnce((n) =>
      scene
        .eitherFace(n)
        .call('register.create', registration(challengeId, code, mobile), { ip: address(n) }),
    );
    const { ok, ...losers } = tally(answers);
    expect(ok).toBe(1);
    const known = [...LATE, 'MOBILE_TAKEN'];
    expect(Object.keys(losers).filter((outcome) => !known.includes(outcome))).toEqual([]);
    expect(await scene.prisma.user.count({ where: { mobile } })).toBe(1);
    expect(await scene.prisma.session.count({ where: { user: { mobile } } })).toBe(1);
  },
);

test.for(ROUNDS)(
  'R06: of 200 wrong passwords over both faces at once ten are compared (%i)',
  async () => {
    const person = await signUp(scene);
    const wrong = { ...person, password: 'wrong horse' };
    const answers = await atOnce((n) => logIn(scene.eitherFace(n), wrong, { ip: address(n) }));
    const { CREDENTIALS_WRONG: compared, TOO_MANY_FAILURES: late = 0, ...others } = tally(answers);
    expect(Object.keys(others).filter((outcome) => !BUSY.includes(outcome))).toEqual([]);
    expect([compared, late > 0]).toEqual([10, true]);
    for (const face of scene.faces) {
      const right = await untilServed(() => logIn(face, person));
      expect(right.outcome).toBe('TOO_MANY_FAILURES');
    }
  },
);
