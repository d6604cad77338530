import { afterAll, expect, test } from 'vitest';
import { address, askForCode, newCode, newMobile, registration, tally } from '../setup/ask.ts';
import { logIn } from '../setup/sign-up.ts';
import { startScene } from '../setup/start-scene.ts';

// Of 0.05 each: 120 messages, and 2 of the reserve.
const scene = await startScene({
  env: { SMS_DAILY_BUDGET: '6', SMS_DAILY_RESERVE: '0.1' },
});
afterAll(() => scene.stop());

const neighbour = (prefix: string, n: number) => `${prefix}${String(n).padStart(4, '0')}`;
const spent = async () => {
  const { _sum } = await scene.prisma.counter.aggregate({
    where: { key: { startsWith: 'sms:spend:' } },
    _sum: { amount: true },
  });
  return Number(_sum.amount ?? 0) / 10_000;
};

test.for(scene.faces)(
  'R23: caps outlive a Redis that lost everything, also its cooldowns (%s)',
  async (face) => {
    const mobile = newMobile();
    const answers = [];
    for (let n = 0; n < 8; n += 1) {
      answers.push(await askForCode(face, { mobile }, { ip: address(n) }));
      await scene.redis.del(`send_flag_${mobile}`, `sms_code:register:${mobile}`);
    }
    expect(tally(answers)).toEqual({ ok: 5, SEND_TOO_SOON: 3 });
  },
);

test.for(scene.faces)(
  'R24: neighbouring numbers from one address end at its cap, and from many at that of the prefix (%s)',
  async (face) => {
    const ask = (prefix: string, ip: (n: number) => string) =>
      Promise.all(
        Array.from({ length: 40 }, (_, n) =>
          askForCode(face, { mobile: neighbour(prefix, n) }, { ip: ip(n) }),
        ),
      );
    // Each face has neighbours and a network of its own.
    const own = scene.faces.indexOf(face);
    const oneNetwork = await ask(`137${own}001`, (n) => `2001:db8:1:${own}::${n.toString(16)}`);
    expect(tally(oneNetwork)).toEqual({ ok: 20, TRY_LATER: 20 });
    const manyNetworks = await ask(`137${own}002`, (n) => address(n));
    expect(tally(manyNetworks)).toEqual({ ok: 30, TRY_LATER: 10 });
    for (const { outcome, status, detail } of [...oneNetwork, ...manyNetworks]) {
      if (outcome === 'ok') continue;
      expect(status).toBe(429);
      expect(detail.retryAfterSeconds).toBeGreaterThan(3000);
    }
  },
);

test('R26: the budget is never overspent over both faces; login and recovery go on from their reserve', async () => {
  const owner = '13612340000';
  const { challengeId, code } = await newCode(scene.rest, { mobile: owner });
  const account = registration(challengeId, code, owner);
  expect((await scene.rest.call('register.create', account)).outcome).toBe('ok');

  const answers = await Promise.all(
    Array.from({ length: 140 }, (_, n) => {
      const mobile = `135${String(n).padStart(4, '0')}0000`;
      return askForCode(scene.eitherFace(n), { mobile }, { ip: address(n) });
    }),
  );
  expect(await spent()).toBe(6);
  const { SPEND_LIMIT: refused = 0, ok = 0 } = tally(answers);
  expect([refused > 0, refused + ok]).toEqual([true, 140]);

  for (const face of scene.faces) expect((await logIn(face, account)).outcome).toBe('ok');
  const reserved = [];
  for (const purpose of ['login', 'reset', 'login']) {
    await scene.redis.del(`send_flag_${owner}`);
    reserved.push(await askForCode(scene, { mobile: owner, purpose }));
  }
  expect(tally(reserved)).toEqual({ ok: 2, SPEND_LIMIT: 1 });
  expect(await spent()).toBe(6.1);
});
