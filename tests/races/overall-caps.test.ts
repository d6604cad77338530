import { afterAll, expect, test } from 'vitest';
import { address, askForCode, inWaves, registration, tally } from '../setup/ask.ts';
import { logIn } from '../setup/sign-up.ts';
import { startScene } from '../setup/start-scene.ts';
import { untilServed } from '../setup/until-served.ts';

const scene = await startScene({
  env: { SMS_MAX_PER_HOUR: '101', SMS_RESERVE_PER_HOUR: '5' },
});
afterAll(() => scene.stop());

/** The n-th number of those of which no two are neighbours. */
const mobile = (n: number) => `139${String(n).padStart(4, '0')}0000`;

test('R26: of 500 numbers over two servers and both faces, exactly as many are sent as the hour may have; login still works', {
  timeout: 120_000,
}, async () => {
  const requested = await askForCode(scene.rest, { mobile: mobile(9999) });
  const { challengeId } = requested.data;
  const account = registration(challengeId, scene.codeOf(challengeId), mobile(9999));
  expect((await scene.rest.call('register.create', account)).outcome).toBe('ok');

  const answers = await inWaves(500, (n) =>
    askForCode(scene.eitherFace(n), { mobile: mobile(n) }, { ip: address(n) }),
  );
  expect(tally(answers)).toEqual({ ok: 100, SPEND_LIMIT: 400 });
  const refused = answers.find(({ outcome }) => outcome === 'SPEND_LIMIT');
  expect(refused?.status).toBe(503);
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(3000);
  const countSent = () => scene.prisma.sandboxMessage.count();
  await expect.poll(countSent, { timeout: 30_000 }).toBe(101);

  for (const face of scene.faces) {
    expect((await untilServed(() => logIn(face, account))).outcome).toBe('ok');
  }
  // Its own cooldown is over as soon as it is removed.
  await scene.redis.del(`send_flag_${mobile(9999)}`);
  const code = await askForCode(scene, { mobile: mobile(9999), purpose: 'login' });
  expect(code.outcome).toBe('ok');
});
