import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { RequestFacts } from '../context.ts';
import { createTestContext, createTestDeps, type TestDeps } from '../testing/index.ts';
import { issueAudio } from './issue-audio.ts';
import { issueCaptcha } from './issue-captcha.ts';

const issue = (deps: TestDeps, request: Partial<RequestFacts> = {}, id: string = randomUUID()) =>
  issueCaptcha(deps, createTestContext(deps, request), { id, format: 'jpeg' });

const flowToken = 'A-Za_z0123456789abcdef';

test('draws what is asked for, and keeps what it says for 100 seconds', async () => {
  const [deps, id] = [createTestDeps(), randomUUID()];
  const image = await issueCaptcha(deps, createTestContext(deps), { id, format: 'webp' });
  expect(image.contentType).toBe('image/webp');
  deps.clock.advance(99);
  expect(await deps.captchaTexts.take(id)).toEqual(['ACDE']);
  await issue(deps, {}, id);
  deps.clock.advance(100);
  expect(await deps.captchaTexts.take(id)).toEqual([]);
});

test('who has no flow yet gets one, and keeps it', async () => {
  const deps = createTestDeps();
  const first = createTestContext(deps);
  await issueCaptcha(deps, first, { id: randomUUID(), format: 'jpeg' });
  const [cookie] = first.cookies;
  expect(first.cookies).toEqual([
    {
      name: '__Host-menjin.flow',
      value: expect.stringMatching(/^[\w-]{22}$/),
      secure: true,
      domain: null,
      maxAgeSeconds: null,
    },
  ]);
  const second = createTestContext(deps, { flowToken: cookie?.value ?? null });
  await issueCaptcha(deps, second, { id: randomUUID(), format: 'jpeg' });
  expect(second.cookies).toEqual([]);
});

test('R09: a live captcha is replaced by its own flow alone, as an image and as audio', async () => {
  const [deps, id] = [createTestDeps(), randomUUID()];
  await issue(deps, { flowToken }, id);
  const stranger = createTestContext(deps);
  const refused = { code: 'CAPTCHA_ID_IN_USE' };
  await expect(issue(deps, {}, id)).rejects.toMatchObject(refused);
  await expect(issueAudio(deps, stranger, { id, language: 'en' })).rejects.toMatchObject(refused);
  expect(await deps.captchaTexts.take(id)).toEqual(['ACDE']);
  await expect(issue(deps, { flowToken }, id)).resolves.toBeDefined();
});

test('R09: an address gets 400 captchas in an hour, of all kinds together', async () => {
  const deps = createTestDeps();
  for (let n = 0; n < 400; n += 1) {
    if (n % 2 === 0) await issue(deps);
    else {
      await issueAudio(deps, createTestContext(deps), { id: randomUUID(), language: 'en' });
    }
  }
  deps.clock.advance(600);
  await expect(issue(deps)).rejects.toMatchObject({
    code: 'TRY_LATER',
    detail: { retryAfterSeconds: 3000 },
  });
  expect(deps.refusals).toEqual(['captchas']);
  await expect(issue(deps, { ip: '203.0.113.8' })).resolves.toBeDefined();
  deps.clock.advance(3000);
  await expect(issue(deps)).resolves.toBeDefined();
});

test('R09: a /64 is one address, and a /48 has what five of them have', async () => {
  const deps = createTestDeps({ captchaMaxPerIpHour: 2 });
  const outcomes: string[] = [];
  for (let n = 0; n < 18; n += 1) {
    const ip = `2001:db8:0:${Math.floor(n / 3)}::${n}`;
    const outcome = await issue(deps, { ip }).then(
      () => 'ok',
      () => 'refused',
    );
    outcomes.push(outcome);
  }
  // Three from each of six networks; what a network is refused takes nothing from its site.
  expect(outcomes.join(' ')).toBe(
    [...Array.from({ length: 5 }, () => 'ok ok refused'), 'refused refused refused'].join(' '),
  );
});

test('clients whose address is unknown share one allowance', async () => {
  const deps = createTestDeps({ captchaMaxPerIpHour: 1 });
  await issue(deps, { ip: null });
  await expect(issue(deps, { ip: null })).rejects.toMatchObject({ code: 'TRY_LATER' });
});

test('from a quarter of the allowance on, there are five characters to read', async () => {
  const [deps, id] = [createTestDeps({ captchaMaxPerIpHour: 8 }), randomUUID()];
  await issue(deps, { flowToken }, id);
  expect(await deps.captchaTexts.take(id)).toEqual(['ACDE']);
  await issue(deps, { flowToken }, id);
  expect(await deps.captchaTexts.take(id)).toEqual(['ACDEF']);
});
