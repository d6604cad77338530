import { randomUUID } from 'node:crypto';
import type { WorkChallenge } from '@menjin/contract';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { afterAll, expect, test } from 'vitest';
import { address, inWaves, newMobile, newProof, tally } from '../setup/ask.ts';
import { isLongRun } from '../setup/is-long-run.ts';
import type { Face } from '../setup/scene.ts';
import { startScene } from '../setup/start-scene.ts';

const scene = await startScene({
  env: { SMS_MAX_PER_IP_HOUR: '1000', CAPTCHA_MAX_PER_IP_HOUR: '400', LOG_LEVEL: 'info' },
});
afterAll(() => scene.stop());

type Image = { id: string; image: string; expiresInSeconds: number };
type Audio = { id: string; audio: string };

let visitors = 0;
/** Somebody at an address of their own. */
const newVisitor = () => address((visitors += 1));

const issue = (face: Face, id: string, options?: { ip?: string; cookie?: string }) =>
  face.call<Image>('captcha.issue', { id }, options);

/** What a browser sends back of an answer. */
const flowCookieOf = ({ headers }: { headers: Headers }) =>
  headers.get('set-cookie')?.split(';')[0] ?? '';

const requestCode = (face: Face, proof: object, mobile = newMobile(), purpose = 'register') =>
  face.call('sms.requestCode', { purpose, mobile, proof });

async function setWork(mobile: string, ip: string): Promise<WorkChallenge> {
  const wanted = { purpose: 'register', mobile };
  const { data } = await scene.call<{ challenge: WorkChallenge }>('captcha.issueWork', wanted, {
    ip,
  });
  return data.challenge;
}

async function doWork(challenge: WorkChallenge): Promise<{ kind: 'work'; payload: string }> {
  const solution = await solveChallenge({ challenge, deriveKey });
  const payload = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
  return { kind: 'work', payload };
}

test.for(scene.faces)('R09: wrong, then right: a captcha has one try (%s)', async (face) => {
  const proof = await newProof(scene.redis);
  expect((await requestCode(face, { ...proof, text: 'AAAA' })).outcome).toBe('CAPTCHA_WRONG');
  expect((await requestCode(face, proof)).outcome).toBe('CAPTCHA_EXPIRED');
});

test.for(scene.faces)(
  'R09: of 200 right answers at once, by image and by audio, one counts (%s)',
  async (face) => {
    const [id, ip] = [randomUUID(), newVisitor()];
    const issued = await issue(face, id, { ip });
    const cookie = flowCookieOf(issued);
    await face.call<Audio>('captcha.issueAudio', { id }, { ip, cookie });
    const [image, audio] = await scene.redis.mget<[string, string]>(
      `captcha:${id}`,
      `captcha_audio:${id}`,
    );
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        requestCode(face, { kind: 'image', id, text: n % 2 === 0 ? image : audio }),
      ),
    );
    expect(tally(answers)).toEqual({ ok: 1, CAPTCHA_EXPIRED: 199 });
  },
);

test.for(scene.faces)('R09: a captcha is gone after its 100 seconds (%s)', async (face) => {
  const id = randomUUID();
  const { data } = await issue(face, id, { ip: newVisitor() });
  // The dialect does not tell.
  expect(data.expiresInSeconds).toBe(face === scene.rest ? undefined : 100);
  for (const key of [`captcha:${id}`, `captcha_flow:${id}`]) {
    const left = await scene.redis.pttl(key);
    expect(left).toBeGreaterThan(90_000);
    expect(left).toBeLessThanOrEqual(100_000);
  }
});

test.for(scene.faces)(
  'R09: what a captcha says is in no answer, no header and no log (%s)',
  async (face) => {
    const ids = Array.from({ length: 20 }, () => randomUUID());
    const ip = newVisitor();
    const countLogged = () => scene.printed().split('CAPTCHA_WRONG').length;
    const loggedBefore = countLogged();
    let told = '';
    const secrets: string[] = [];
    for (const id of ids) {
      const image = await issue(face, id, { ip });
      const cookie = flowCookieOf(image);
      const audio = await face.call<Audio>('captcha.issueAudio', { id }, { ip, cookie });
      const headers = [...image.headers, ...audio.headers]
        .filter(([name]) => name !== 'x-request-id')
        .join('\n');
      const pictures = Buffer.from(image.data.image.split(',')[1] ?? '', 'base64');
      const sounds = Buffer.from(audio.data.audio.split(',')[1] ?? '', 'base64');
      told += headers + pictures.toString('latin1') + sounds.toString('latin1');
      const [text, digits] = await scene.redis.mget<[string, string]>(
        `captcha:${id}`,
        `captcha_audio:${id}`,
      );
      secrets.push(digits);
      const wrong = await requestCode(face, { kind: 'image', id, text: `${text}X` });
      expect(wrong.outcome).toBe('CAPTCHA_WRONG');
      expect(JSON.stringify([wrong.detail, [...wrong.headers]])).not.toContain(text);
      expect(headers).not.toContain(text);
    }
    expect(secrets.every((digits) => /^\d{6}$/.test(digits))).toBe(true);
    await expect.poll(countLogged).toBeGreaterThanOrEqual(loggedBefore + ids.length);
    // Random ids have six digits in a row now and then.
    const printed = scene.printed().replace(/[\da-f-]{36}/g, 'an id');
    for (const digits of secrets) {
      expect(told).not.toContain(digits);
      expect(printed).not.toContain(digits);
    }
  },
);

test.for(scene.faces)(
  'R09: nobody replaces the live captcha of somebody else (%s)',
  async (face) => {
    const [id, ip] = [randomUUID(), newVisitor()];
    const first = await issue(face, id, { ip });
    const text = await scene.redis.get<string>(`captcha:${id}`);
    const attack = await issue(face, id, { ip: newVisitor() });
    expect([attack.status, attack.outcome]).toEqual([400, 'CAPTCHA_ID_IN_USE']);
    const heard = await face.call('captcha.issueAudio', { id }, { ip: newVisitor() });
    expect(heard.outcome).toBe('CAPTCHA_ID_IN_USE');
    expect(await scene.redis.get(`captcha:${id}`)).toBe(text);

    expect(first.headers.get('set-cookie')).toMatch(
      /^menjin\.flow=[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const again = await issue(face, id, { ip, cookie: flowCookieOf(first) });
    expect([again.outcome, again.headers.get('set-cookie')]).toEqual(['ok', null]);
  },
);

test.for(scene.faces)(
  'R09: an id that is no UUID is refused, however it looks (%s)',
  async (face) => {
    // No path is as long as a body may be.
    const long = 'x'.repeat(face === scene.rest ? 2_000 : 20_000);
    for (const id of ['../x', '', long, 'captcha:1', `${randomUUID()}\n`]) {
      expect((await issue(face, id)).outcome).toBe('INVALID_INPUT');
    }
  },
);

test('R09: one address gets 400 captchas in an hour, over both faces, and Redis keeps no more', {
  timeout: isLongRun ? 180_000 : 30_000,
}, async () => {
  const ip = newVisitor();
  const wanted = isLongRun ? 10_000 : 600;
  const ids = Array.from({ length: wanted }, () => randomUUID());
  const answers = await inWaves(wanted, (n) => issue(scene.eitherFace(n), ids[n] ?? '', { ip }));
  expect(tally(answers)).toEqual({ ok: 400, TRY_LATER: wanted - 400 });
  const refused = answers.find(({ outcome }) => outcome === 'TRY_LATER');
  expect(refused?.status).toBe(429);
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(3500);
  const kept = await inWaves(wanted, (n) => scene.redis.exists(`captcha_flow:${ids[n]}`));
  expect(kept.filter((count) => count === 1).length).toBeLessThanOrEqual(400);
  expect((await issue(scene, randomUUID(), { ip: newVisitor() })).outcome).toBe('ok');
});

test('work stands for a captcha once, for its own number and purpose alone', async () => {
  const [mobile, ip] = [newMobile(), newVisitor()];
  const proof = await doWork(await setWork(mobile, ip));
  expect((await requestCode(scene, proof, newMobile())).outcome).toBe('CAPTCHA_WRONG');
  expect((await requestCode(scene, proof, mobile, 'login')).outcome).toBe('CAPTCHA_WRONG');
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => requestCode(scene, proof, mobile)),
  );
  expect(tally(answers)).toEqual({ ok: 1, CAPTCHA_EXPIRED: 49 });
});

test('work that was changed, made easier or made up is refused', async () => {
  const [mobile, ip] = [newMobile(), newVisitor()];
  const challenge = await setWork(mobile, ip);
  const easier = {
    ...challenge,
    parameters: { ...challenge.parameters, keyPrefix: '00', cost: 1 },
  };
  expect((await requestCode(scene, await doWork(easier), mobile)).outcome).toBe('CAPTCHA_WRONG');
  const { solution } = JSON.parse(
    Buffer.from((await doWork(challenge)).payload, 'base64').toString(),
  );
  const unsigned = { challenge: { ...challenge, signature: '00' }, solution };
  const payload = Buffer.from(JSON.stringify(unsigned)).toString('base64');
  expect((await requestCode(scene, { kind: 'work', payload }, mobile)).outcome).toBe(
    'CAPTCHA_WRONG',
  );
  const garbage = await requestCode(scene, { kind: 'work', payload: 'bm9uZQ==' }, mobile);
  expect([garbage.outcome, garbage.fieldErrors]).toEqual([
    'INVALID_INPUT',
    { 'proof.payload': 'CAPTCHA_WRONG' },
  ]);
});

test('work done before Redis forgot its puzzle counts for nothing', async () => {
  const [mobile, ip] = [newMobile(), newVisitor()];
  const challenge = await setWork(mobile, ip);
  const proof = await doWork(challenge);
  await scene.redis.del(`captcha_work:${challenge.parameters.nonce}`);
  expect((await requestCode(scene, proof, mobile)).outcome).toBe('CAPTCHA_EXPIRED');
});

test('the work grows with what an address asks for', async () => {
  const ip = newVisitor();
  const triesOf = async () => (await setWork(newMobile(), ip)).parameters.data.tries;
  expect(await triesOf()).toBe(600);
  await inWaves(299, (n) => issue(scene.eitherFace(n), randomUUID(), { ip }));
  expect(await triesOf()).toBe(4800);
});
