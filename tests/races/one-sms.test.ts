import { afterAll, expect, test } from 'vitest';
import { askForCode, newMobile, newProof, spellingsOf, tally } from '../setup/ask.ts';
import { BUSY } from '../setup/busy.ts';
import { newAddress } from '../setup/guess.ts';
import { roundsOf } from '../setup/rounds.ts';
import { startScene } from '../setup/start-scene.ts';
import { untilServed } from '../setup/until-served.ts';

const scene = await startScene({});
afterAll(() => scene.stop());

test.for(roundsOf(scene.faces))(
  'R20: of 200 who ask for one number at once, each with proof and address of its own, one gets an SMS (%s, %i)',
  { timeout: 60_000 },
  async ([face]) => {
    const mobile = newMobile();
    const proofs = await Promise.all(Array.from({ length: 200 }, () => newProof(scene.redis)));
    const answers = await Promise.all(
      proofs.map((proof) => {
        const wanted = { purpose: 'register', mobile, proof };
        // New in each round: on a busy machine the same one would win more than its hour's twenty.
        return face.call('sms.requestCode', wanted, { ip: newAddress() });
      }),
    );
    // A process that so many put behind refuses some, too.
    const { ok, ...losers } = tally(answers);
    expect(ok).toBe(1);
    const known = ['SEND_TOO_SOON', ...BUSY];
    expect(Object.keys(losers).filter((outcome) => !known.includes(outcome))).toEqual([]);
    expect(losers['SEND_TOO_SOON']).toBeGreaterThan(0);
    for (const { outcome, status, detail, headers } of answers) {
      if (outcome !== 'SEND_TOO_SOON') continue;
      expect(status).toBe(429);
      expect(detail.retryAfterSeconds).toBeGreaterThan(0);
      expect(detail.retryAfterSeconds).toBeLessThanOrEqual(60);
      expect(headers.get('retry-after')).toBe(String(detail.retryAfterSeconds));
    }
    expect(await scene.redis.ttl(`send_flag_${mobile}`)).toBeGreaterThan(0);

    // The gateway is the witness.
    const inbox = () => scene.prisma.sandboxMessage.findMany({ where: { to: mobile } });
    await expect.poll(async () => (await inbox()).length, { timeout: 10_000 }).toBe(1);
    const challengeId = answers.find(({ outcome }) => outcome === 'ok')?.data.challengeId ?? '';
    expect(await inbox()).toMatchObject([{ code: scene.codeOf(challengeId) }]);
    expect(await scene.prisma.smsMessage.count({ where: { mobile } })).toBe(1);
  },
);

test.for(scene.faces)(
  'R27: 15 spellings of a number are one number: one SMS (%s)',
  async (face) => {
    const mobile = newMobile();
    const answers = [];
    for (const spelling of spellingsOf(mobile)) {
      answers.push(await untilServed(() => askForCode(face, { mobile: spelling })));
    }
    expect(tally(answers)).toEqual({ ok: 1, SEND_TOO_SOON: 14 });
    expect(
      await scene.prisma.smsMessage.findMany({ select: { mobile: true }, where: { mobile } }),
    ).toEqual([{ mobile }]);
  },
);

test.for(scene.faces)(
  'R25: a number of a country that is not open is refused, and nothing is sent (%s)',
  async (face) => {
    const before = await scene.prisma.smsMessage.count();
    for (const mobile of ['+19005550100', '+882123456789', '+85261234567', '+4479112345678']) {
      const answer = await untilServed(() => askForCode(face, { mobile }));
      expect([answer.status, answer.outcome]).toEqual([400, 'MOBILE_COUNTRY_CLOSED']);
    }
    expect(await scene.prisma.smsMessage.count()).toBe(before);
  },
);
