import { randomUUID } from 'node:crypto';
import { createTestDeps, newStaffAction } from '@menjin/api/testing';
import type { FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import { beginNewDay } from '../../testing/begin-new-day.ts';
import { newAddress } from '../../testing/new-address.ts';
import { openBrowser, PAGE } from '../../testing/open-browser.ts';
import { openFaces } from '../../testing/open-faces.ts';
import { newMobile } from '../../testing/people.ts';
import { failure, invalid, success } from '../../testing/rest-bodies.ts';
import { type Answer, send } from '../../testing/send.ts';
import { always, sms, testFailures } from '../../testing/test-failures.ts';

const opened = await openFaces({ deps: createTestDeps({ smsMaxPerIpHour: 4 }) });
const { deps, face } = opened;

const MISSING = '缺少必传参数';

/** The id of an image that says ACDE. */
async function newImage(at: FastifyInstance = face): Promise<string> {
  const id = randomUUID();
  await send(at, 'GET', `/image_codes/${id}/`);
  return id;
}

/** Asks with the right text of an image of its own. */
async function ask(at: FastifyInstance, mobile: string, ip = newAddress()): Promise<Answer> {
  const url = `/sms_codes/${mobile}/?image_code=ACDE&image_code_id=${await newImage(at)}`;
  return send(at, 'GET', url, { ip });
}

/** Asks with other words in the query, for a number nobody asked for before. */
const askWith = (at: FastifyInstance, query: string, mobile = newMobile()) =>
  send(at, 'GET', `/sms_codes/${mobile}/?${query}`);

test.for([
  ['/', 'image_code_id'],
  ['', 'image_code_id'],
  ['/', 'uuid'],
] as const)('GET /sms_codes/:mobile%s with %s has a code sent', async ([slash, name]) => {
  const mobile = newMobile();
  const url = `/sms_codes/${mobile}${slash}?image_code=ACDE&${name}=${await newImage()}`;
  const { status, body } = await send(face, 'GET', url);
  expect([status, body]).toEqual([200, success()]);
  expect(deps.outbox.at(-1)).toMatchObject({ mobile, purpose: 'register' });
});

test('sets the flow cookie, and renews the one there is', async () => {
  const browser = openBrowser(face);
  const url = async () => `/sms_codes/${newMobile()}/?image_code=ACDE&uuid=${await newImage()}`;
  const first = await browser.get(await url());
  const line = /^__Host-menjin\.flow=[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax; Secure$/;
  expect(first.cookies).toEqual([expect.stringMatching(line)]);
  expect((await browser.get(await url())).cookies).toEqual(first.cookies);
});

test.for(['%2B86138', '0086138', '86138', '138%20', '138-', encodeURIComponent('１３８')])(
  'a number that is written %s… is the one it is',
  async (beginning) => {
    const mobile = newMobile();
    expect((await ask(face, `${beginning}${mobile.slice(3)}`)).body).toEqual(success());
    expect(deps.outbox.at(-1)).toMatchObject({ mobile });
  },
);

test.for(['ACDE', 'acde', ' AcDe ', 'ＡＣＤＥ'])('"%s" is what the image says', async (text) => {
  const query = `image_code=${encodeURIComponent(text)}&image_code_id=${await newImage()}`;
  expect((await askWith(face, query)).body).toEqual(success());
});

test('an id is one however its letters are written', async () => {
  const id = await newImage();
  const query = `image_code=ACDE&image_code_id=${id.toUpperCase()}`;
  expect((await askWith(face, query)).body).toEqual(success());
});

test('a text is used up by one answer, right or wrong', async () => {
  for (const text of ['ACDE', 'WXYZ']) {
    const id = await newImage();
    await askWith(face, `image_code=${text}&image_code_id=${id}`);
    const again = await askWith(face, `image_code=ACDE&image_code_id=${id}`);
    expect(again.body).toMatchObject({ code: 4001, appCode: 'CAPTCHA_EXPIRED' });
  }
});

test('what is refused has no message sent, and sets no cookie', async () => {
  const sent = deps.outbox.length;
  for (const query of ['', `image_code=WXYZ&image_code_id=${await newImage()}`]) {
    expect((await openBrowser(face).get(`/sms_codes/${newMobile()}/?${query}`)).cookies).toEqual(
      [],
    );
  }
  expect(deps.outbox.length).toBe(sent);
});

testFailures(opened, 'GET /sms_codes/:mobile/', [
  [
    'nothing is said',
    sms(400),
    invalid(4003, { image_code: 'FIELD_REQUIRED' }, MISSING),
    (at) => askWith(at, ''),
  ],
  ...[
    ['no text', 'image_code_id=ID'],
    ['an empty text', 'image_code=&image_code_id=ID'],
    ['a text twice', 'image_code=ACDE&image_code=ACDE&image_code_id=ID'],
  ].map(
    ([what = '', query = '']) =>
      [
        what,
        sms(400),
        invalid(4003, { image_code: 'FIELD_REQUIRED' }, MISSING),
        async (at: FastifyInstance) => askWith(at, query.replace('ID', await newImage(at))),
      ] as const,
  ),
  [
    'a blank text',
    sms(400),
    invalid(4003, { image_code: 'CAPTCHA_REQUIRED' }),
    async (at) => askWith(at, `image_code=%20&image_code_id=${await newImage(at)}`),
  ],
  ...['image_code=ACDE', 'image_code=ACDE&image_code_id=', 'image_code=ACDE&uuid='].map(
    (query) =>
      [
        `no id: ${query}`,
        sms(400),
        invalid(4003, { image_code_id: 'FIELD_REQUIRED' }, MISSING),
        (at: FastifyInstance) => askWith(at, query),
      ] as const,
  ),
  ...['x', '../x', 'a'.repeat(1024)].map(
    (id) =>
      [
        `no id: ${id.slice(0, 4)}`,
        sms(400),
        invalid(4001, { image_code_id: 'FIELD_INVALID' }),
        (at: FastifyInstance) => askWith(at, `image_code=ACDE&image_code_id=${id}`),
      ] as const,
  ),
  [
    'an id twice',
    sms(400),
    invalid(4001, { image_code_id: 'FIELD_INVALID' }),
    async (at) => {
      const id = await newImage(at);
      return askWith(at, `image_code=ACDE&image_code_id=${id}&image_code_id=${id}`);
    },
  ],
  [
    'a wrong text',
    sms(400),
    failure(4001, 'CAPTCHA_WRONG', { sentence: '输入图形验证码有误，点图片换一张' }),
    async (at) => askWith(at, `image_code=WXYZ&image_code_id=${await newImage(at)}`),
  ],
  [
    'a text that no image says',
    sms(400),
    invalid(4001, { image_code: 'CAPTCHA_WRONG' }, '输入图形验证码有误，点图片换一张'),
    async (at) => askWith(at, `image_code=${'A'.repeat(17)}&image_code_id=${await newImage(at)}`),
  ],
  [
    'an image that never was',
    sms(400),
    failure(4001, 'CAPTCHA_EXPIRED', { sentence: '图形验证码失效，点图片换一张' }),
    (at) => askWith(at, `image_code=ACDE&image_code_id=${randomUUID()}`),
  ],
  [
    'an image of 100 seconds ago',
    sms(400),
    failure(4001, 'CAPTCHA_EXPIRED', { sentence: '图形验证码失效，点图片换一张' }),
    async (at) => {
      const id = await newImage(at);
      deps.clock.advance(100);
      return askWith(at, `image_code=ACDE&image_code_id=${id}`);
    },
  ],
  ...['123', '12800138000', '138001380001', 'alice', '%00', '+86', "13800138000'--"].map(
    (mobile) =>
      [
        `no number: ${mobile}`,
        sms(400),
        invalid(4007, { mobile: 'MOBILE_INVALID' }),
        (at: FastifyInstance) => ask(at, mobile),
      ] as const,
  ),
  [
    'a list of numbers',
    sms(400),
    invalid(4007, { mobile: 'MOBILE_INVALID' }),
    (at) => ask(at, `${newMobile()},${newMobile()}`),
  ],
  [
    'a number of a country that is not open',
    sms(400),
    failure(4007, 'MOBILE_COUNTRY_CLOSED'),
    (at) => ask(at, '+447700900123'),
  ],
  [
    'a number that is blocked',
    sms(403),
    failure(4007, 'MOBILE_BLOCKED'),
    async (at) => {
      const block = { prefix: '1390013', reason: '', createdAt: deps.clock.now(), createdBy: null };
      await deps.smsBlocks.put(block, newStaffAction());
      return ask(at, '13900138000');
    },
  ],
  [
    'a number that has just had one',
    sms(429),
    failure(4002, 'SEND_TOO_SOON', { detail: { retryAfterSeconds: 60 } }),
    async (at) => {
      const mobile = newMobile();
      await ask(at, mobile);
      return ask(at, mobile);
    },
  ],
  [
    'a number that has had all of its hour',
    sms(429),
    // Until a minute after an hour after the first.
    failure(4002, 'SEND_TOO_SOON', { detail: { retryAfterSeconds: 3600 - 5 * 60 + 60 } }),
    async (at) => {
      beginNewDay(deps);
      const mobile = newMobile();
      for (let n = 0; n < deps.settings.smsMaxPerMobileHour; n += 1) {
        await ask(at, mobile);
        deps.clock.advance(60);
      }
      return ask(at, mobile);
    },
  ],
  [
    'a number that has had all of its day',
    sms(429),
    // A day is counted in slices of 24 minutes.
    failure(4002, 'DAILY_LIMIT', { detail: { retryAfterSeconds: (24 * 60 + 24 - 130) * 60 } }),
    async (at) => {
      beginNewDay(deps);
      const mobile = newMobile();
      for (let n = 0; n < deps.settings.smsMaxPerMobileDay; n += 1) {
        await ask(at, mobile);
        deps.clock.advance(13 * 60);
      }
      return ask(at, mobile);
    },
  ],
  [
    'an address that has had all of its hour',
    sms(429),
    failure(4002, 'TRY_LATER', { detail: { retryAfterSeconds: 3660 } }),
    async (at) => {
      beginNewDay(deps);
      const ip = newAddress();
      for (let n = 0; n < deps.settings.smsMaxPerIpHour; n += 1) await ask(at, newMobile(), ip);
      return ask(at, newMobile(), ip);
    },
  ],
  [
    'sending is paused',
    sms(503),
    failure(4002, 'SENDING_PAUSED'),
    async (at) => {
      const everyone = { prefix: '', reason: '', createdAt: deps.clock.now(), createdBy: null };
      await deps.smsBlocks.put(everyone, newStaffAction());
      const answer = await ask(at, newMobile());
      await deps.smsBlocks.remove('', newStaffAction());
      return answer;
    },
  ],
  [
    'a page that is not on the list',
    always(403),
    failure(400, 'ORIGIN_REFUSED'),
    async (at) => {
      const url = `/sms_codes/${newMobile()}/?image_code=ACDE&uuid=${await newImage(at)}`;
      return send(at, 'GET', url, { headers: { ...PAGE, origin: 'https://evil.example' } });
    },
  ],
]);

const spent = await openFaces({ deps: createTestDeps({ smsDailyBudget: 0 }) });

testFailures(spent, 'GET /sms_codes/:mobile/', [
  [
    'the budget of the day is spent',
    sms(503),
    // At 16:00 in Shanghai.
    failure(4002, 'SPEND_LIMIT', { detail: { retryAfterSeconds: 8 * 60 * 60 } }),
    (at) => ask(at, newMobile()),
  ],
]);
