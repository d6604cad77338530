import { afterAll, expect, test } from 'vitest';
import {
  address,
  askForCode,
  newCode,
  newMobile,
  registration,
  tally,
  wrongFor,
} from '../setup/ask.ts';
import { BUSY } from '../setup/busy.ts';
import { newFlow } from '../setup/faces/create-rest-calls.ts';
import { ROUNDS } from '../setup/rounds.ts';
import { startScene } from '../setup/start-scene.ts';
import { untilServed } from '../setup/until-served.ts';

const scene = await startScene({ counts: { workers: 0 }, env: { SMS_MAX_PER_IP_HOUR: '1000' } });
afterAll(() => scene.stop());

/** A code that a client without cookies asks for: it is bound to its number alone. */
const newOpenCode = (mobile: string) => newCode(scene.rest, { mobile }, { flow: null });

/** Registers with a code and nothing else that says whose it is, or with another's cookie. */
const register = (
  { code, mobile }: { code: string; mobile: string },
  asking: { ip?: string; flow?: string | null } = {},
) => scene.rest.call('register.create', registration('', code, mobile), { flow: null, ...asking });

/** The same where nobody races. */
const registerAlone: typeof register = (...asked) => untilServed(() => register(...asked));

/** How many guesses at a number's codes were wrong. */
async function countCompared(mobile: string): Promise<number> {
  const { _sum } = await scene.prisma.counter.aggregate({
    where: { key: `sms:guesses:${mobile}` },
    _sum: { amount: true },
  });
  return Number(_sum.amount ?? 0);
}

test.for(ROUNDS)(
  'R11: of 200 wrong guesses at once at a code that is bound to its number alone three are compared (%i)',
  async () => {
    const mobile = newMobile();
    const { code } = await newOpenCode(mobile);
    const wrong = { code: wrongFor(code), mobile };
    const answers = await Promise.all(Array.from({ length: 200 }, () => register(wrong)));
    // Who may be anybody is not even told that there is a code.
    const { CODE_EXPIRED: refused, ...others } = tally(answers);
    expect(refused).toBeGreaterThan(3);
    expect(Object.keys(others).filter((outcome) => !BUSY.includes(outcome))).toEqual([]);
    expect(answers.flatMap(({ detail }) => detail.attemptsLeft ?? [])).toEqual([]);
    expect(await countCompared(mobile)).toBe(3);
    // The right one comes too late.
    const right = await registerAlone({ code, mobile });
    expect(right.outcome).toBe('CODE_EXPIRED');
    expect(await scene.prisma.user.count({ where: { mobile } })).toBe(0);
  },
);

test.for(ROUNDS)(
  'R15: of 200 right codes at once that are bound to their number alone one wins: one account (%i)',
  async () => {
    const mobile = newMobile();
    const { code } = await newOpenCode(mobile);
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) => register({ code, mobile }, { ip: address(n) })),
    );
    const { ok, ...losers } = tally(answers);
    expect(ok).toBe(1);
    const known = ['CODE_EXPIRED', 'MOBILE_TAKEN', ...BUSY];
    expect(Object.keys(losers).filter((outcome) => !known.includes(outcome))).toEqual([]);
    expect(await scene.prisma.user.count({ where: { mobile } })).toBe(1);
    expect(await scene.prisma.session.count({ where: { user: { mobile } } })).toBe(1);
  },
);

test('three guesses are all there are, whichever cookies they come with', async () => {
  const mobile = newMobile();
  const { code } = await newOpenCode(mobile);
  for (const flow of [null, newFlow(), newFlow()]) {
    expect((await registerAlone({ code: wrongFor(code), mobile }, { flow })).outcome).toBe(
      'CODE_EXPIRED',
    );
  }
  for (const flow of [null, newFlow()]) {
    expect((await registerAlone({ code, mobile }, { flow })).outcome).toBe('CODE_EXPIRED');
  }
});

test('a code that a browser asked for is its own: without its cookie nobody uses it, or up its tries', async () => {
  const mobile = newMobile();
  const { challengeId, code } = await newCode(scene.rest, { mobile });
  for (const flow of [null, newFlow()]) {
    for (const typed of [wrongFor(code), wrongFor(code), wrongFor(code), code]) {
      expect((await registerAlone({ code: typed, mobile }, { flow })).outcome).toBe('CODE_EXPIRED');
    }
  }
  const own = registration(challengeId, code, mobile);
  expect((await scene.rest.call('register.create', own)).outcome).toBe('ok');
});

test.for([
  ['without cookies', null],
  ['in one browser', newFlow()],
] as const)('codes for two numbers %s are two codes', async ([, flow]) => {
  const mobiles = [newMobile(), newMobile()];
  const codes = [];
  for (const mobile of mobiles) {
    const { challengeId, code } = await newCode(scene.rest, { mobile }, { flow });
    codes.push({ challengeId, code, mobile });
  }
  for (const { code, mobile } of codes) {
    const [other] = codes.filter((one) => one.mobile !== mobile);
    const wrong = await registerAlone({ code: other?.code ?? '', mobile }, { flow });
    expect(wrong.outcome).toBe(flow === null ? 'CODE_EXPIRED' : 'CODE_WRONG');
    expect((await registerAlone({ code, mobile }, { flow })).outcome).toBe('ok');
  }
});

test('R19: a code that was asked for without cookies ends that of a browser, and the other way round', async () => {
  const mobile = newMobile();
  const flow = newFlow();
  for (const [first, second] of [
    [flow, null],
    [null, flow],
  ] as const) {
    const old = await newCode(scene.rest, { mobile }, { flow: first });
    const renewed = await newCode(scene.rest, { mobile }, { flow: second });
    const late = await registerAlone({ code: old.code, mobile }, { flow: first });
    expect(late.outcome).toBe('CODE_EXPIRED');
    expect(renewed.challengeId).not.toBe(old.challengeId);
  }
  const again = await askForCode(scene.rest, { mobile }, { flow });
  expect(again.outcome).toBe('SEND_TOO_SOON');
});
