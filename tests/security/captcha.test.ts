import { randomUUID } from 'node:crypto';
import type { WorkChallenge } from '@menjin/contract';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { afterAll, expect, test } from 'vitest';
import { address, inWaves, newMobile, newProof, tally } from '../setup/ask.ts';
import { isLongRun } from '../setup/is-long-run.ts';
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

const issue = (id: string, options?: { ip?: string; cookie?: string }) =>
  scene.call<Image>('captcha.issue', { id }, options);

/** What a browser sends back of an answer. */
const flowCookieOf = ({ headers }: { headers: Headers }) =>
  headers.get('set-cookie')?.split(';')[0] ?? '';

const requestCode = (proof: object, mobile = newMobile(), purpose = 'register') =>
  scene.call('sms.requestCode', { purpose, mobile, proof });

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

test('R09: wrong, then right: a captcha has one try', async () => {
  const proof = await newProof(scene.redis);
  expect((await requestCode({ ...proof, text: 'AAAA' })).outcome).toBe('CAPTCHA_WRONG');
  expect((await requestCode(proof)).outcome).toBe('CAPTCHA_EXPIRED');
});

test('R09: of 200 right answers at once, by image and by audio, one counts', async () => {
  const [id, ip] = [randomUUID(), newVisitor()];
  const issued = await issue(id, { ip });
  const cookie = flowCookieOf(issued);
  await scene.call<Audio>('captcha.issueAudio', { id }, { ip, cookie });
  const [image, audio] = await scene.redis.mget<[string, string]>(
    `captcha:${id}`,
    `captcha_audio:${id}`,
  );
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, n) =>
      requestCode({ kind: 'image', id, text: n % 2 === 0 ? image : audio }),
    ),
  );
  expect(tally(answers)).toEqual({ ok: 1, CAPTCHA_EXPIRED: 199 });
});

test('R09: a captcha is gone after its 100 seconds', async () => {
  const id = randomUUID();
  expect((await issue(id, { ip: newVisitor() })).data.expiresInSeconds).toBe(100);
  for (const key of [`captcha:${id}`, `captcha_flow:${id}`]) {
    const left = await scene.redis.pttl(key);
    expect(left).toBeGreaterThan(90_000);
    expect(left).toBeLessThanOrEqual(100_000);
  }
});

test('R09: what a captcha says is in no answer, no header and no log', async () => {
  const ids = Array.from({ length: 20 }, () => randomUUID());
  const ip = newVisitor();
  let told = '';
  const secrets: string[] = [];
  for (const id of ids) {
    const image = await issue(id, { ip });
    const cookie = flowCookieOf(image);
    const audio = await scene.call<Audio>('captcha.issueAudio', { id }, { ip, cookie });
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
    const wrong = await requestCode({ kind: 'image', id, text: `${text}X` });
    expect(wrong.outcome).toBe('CAPTCHA_WRONG');
    expect(JSON.stringify([wrong.detail, [...wrong.headers]])).not.toContain(text);
    expect(headers).not.toContain(text);
  }
  expect(secrets.every((digits) => /^\d{6}$/.test(digits))).toBe(true);
  const lines = () => scene.printed().split('\n');
  await expect
    .poll(() => lines().filter((line) => line.includes('CAPTCHA_WRONG')).length)
    .toBeGreaterThanOrEqual(20);
  // Random ids have six digits in a row now and then.
  const printed = scene.printed().replace(/[\da-f-]{36}/g, 'an id');
  for (const digits of secrets) {
    expect(told).not.toContain(digits);
    expect(printed).not.toContain(digits);
  }
});

test('R09: nobody replaces the live captcha of somebody else', async () => {
  const [id, ip] = [randomUUID(), newVisitor()];
  const first = await issue(id, { ip });
  const text = await scene.redis.get<string>(`captcha:${id}`);
  const attack = await issue(id, { ip: newVisitor() });
  expect([attack.status, attack.outcome]).toEqual([400, 'CAPTCHA_ID_IN_USE']);
  const heard = await scene.call('captcha.issueAudio', { id }, { ip: newVisitor() });
  expect(heard.outcome).toBe('CAPTCHA_ID_IN_USE');
  expect(await scene.redis.get(`captcha:${id}`)).toBe(text);

  expect(first.headers.get('set-cookie')).toMatch(
    /^menjin\.flow=[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  const again = await issue(id, { ip, cookie: flowCookieOf(first) });
  expect([again.outcome, again.headers.get('set-cookie')]).toEqual(['ok', null]);
});

test('R09: an id that is no UUID is refused, however it looks', async () => {
  for (const id of ['../x', '', 'x'.repeat(20_000), 'captcha:1', `${randomUUID()}\n`]) {
    expect((await issue(id)).outcome).toBe('INVALID_INPUT');
  }
});

test('R09: one address gets 400 captchas in an hour, and Redis keeps no more', {
  timeout: isLongRun ? 180_000 : 30_000,
}, async () => {
  const ip = newVisitor();
  const wanted = isLongRun ? 10_000 : 600;
  const ids = Array.from({ length: wanted }, () => randomUUID());
  const answers = await inWaves(wanted, (n) => issue(ids[n] ?? '', { ip }));
  expect(tally(answers)).toEqual({ ok: 400, TRY_LATER: wanted - 400 });
  const refused = answers.find(({ outcome }) => outcome === 'TRY_LATER');
  expect(refused?.status).toBe(429);
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(3500);
  const kept = await inWaves(wanted, (n) => scene.redis.exists(`captcha_flow:${ids[n]}`));
  expect(kept.filter((count) => count === 1).length).toBeLessThanOrEqual(400);
  expect((await issue(randomUUID(), { ip: newVisitor() })).outcome).toBe('ok');
});

test('work stands for a captcha once, for its own number and purpose alone', async () => {
  const [mobile, ip] = [newMobile(), newVisitor()];
  const proof = await doWork(await setWork(mobile, ip));
  expect((await requestCode(proof, newMobile())).outcome).toBe('CAPTCHA_WRONG');
  expect((await requestCode(proof, mobile, 'login')).outcome).toBe('CAPTCHA_WRONG');
  const answers = await Promise.all(Array.from({ length: 50 }, () => requestCode(proof, mobile)));
  expect(tally(answers)).toEqual({ ok: 1, CAPTCHA_EXPIRED: 49 });
});

test('work that was changed, made easier or made up is refused', async () => {
  const [mobile, ip] = [newMobile(), newVisitor()];
  const challenge = await setWork(mobile, ip);
  const easier = {
    ...challenge,
    parameters: { ...challenge.parameters, keyPrefix: '00', cost: 1 },
  };
  expect((await requestCode(await doWork(easier), mobile)).outcome).toBe('CAPTCHA_WRONG');
  const { solution } = JSON.parse(
    Buffer.from((await doWork(challenge)).payload, 'base64').toString(),
  );
  const unsigned = { challenge: { ...challenge, signature: '00' }, solution };
  const payload = Buffer.from(JSON.stringify(unsigned)).toString('base64');
  expect((await requestCode({ kind: 'work', payload }, mobile)).outcome).toBe('CAPTCHA_WRONG');
  const garbage = await requestCode({ kind: 'work', payload: 'bm9uZQ==' }, mobile);
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
  expect((await requestCode(proof, mobile)).outcome).toBe('CAPTCHA_EXPIRED');
});

test('the work grows with what an address asks for', async () => {
  const ip = newVisitor();
  const triesOf = async () => (await setWork(newMobile(), ip)).parameters.data.tries;
  expect(await triesOf()).toBe(600);
  await inWaves(299, () => issue(randomUUID(), { ip }));
  expect(await triesOf()).toBe(4800);
});
