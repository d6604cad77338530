import { randomUUID } from 'node:crypto';
import { createTestDeps } from '@menjin/api/testing';
import type { FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import { askForCode, askForCodeWith, newImage } from '../../testing/ask-for-code.ts';
import { openBrowser } from '../../testing/open-browser.ts';
import { openFaces } from '../../testing/open-faces.ts';
import { newMobile } from '../../testing/people.ts';
import { failure, invalid, success } from '../../testing/rest-bodies.ts';
import { send } from '../../testing/send.ts';
import { sms, testFailures } from '../../testing/test-failures.ts';

const opened = await openFaces({ deps: createTestDeps() });
const { deps, face } = opened;

const MISSING = '缺少必传参数';

test.for([
  ['/', 'image_code_id'],
  ['', 'image_code_id'],
  ['/', 'uuid'],
] as const)('GET /sms_codes/:mobile%s with %s has a code sent', async ([slash, name]) => {
  const mobile = newMobile();
  const url = `/sms_codes/${mobile}${slash}?image_code=ACDE&${name}=${await newImage(face)}`;
  const { status, body } = await send(face, 'GET', url);
  expect([status, body]).toEqual([200, success()]);
  expect(deps.outbox.at(-1)).toMatchObject({ mobile, purpose: 'register' });
});

test('sets the flow cookie, and renews the one there is', async () => {
  const browser = openBrowser(face);
  const url = async () => `/sms_codes/${newMobile()}/?image_code=ACDE&uuid=${await newImage(face)}`;
  const first = await browser.get(await url());
  const line = /^__Host-menjin\.flow=[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax; Secure$/;
  expect(first.cookies).toEqual([expect.stringMatching(line)]);
  expect((await browser.get(await url())).cookies).toEqual(first.cookies);
});

test.for(['%2B86138', '0086138', '86138', '138%20', '138-', encodeURIComponent('１３８')])(
  'a number that is written %s… is the one it is',
  async (beginning) => {
    const mobile = newMobile();
    expect((await askForCode(face, `${beginning}${mobile.slice(3)}`)).body).toEqual(success());
    expect(deps.outbox.at(-1)).toMatchObject({ mobile });
  },
);

test.for(['ACDE', 'acde', ' AcDe ', 'ＡＣＤＥ'])('"%s" is what the image says', async (text) => {
  const query = `image_code=${encodeURIComponent(text)}&image_code_id=${await newImage(face)}`;
  expect((await askForCodeWith(face, query)).body).toEqual(success());
});

test('an id is one however its letters are written', async () => {
  const id = await newImage(face);
  const query = `image_code=ACDE&image_code_id=${id.toUpperCase()}`;
  expect((await askForCodeWith(face, query)).body).toEqual(success());
});

test('a text is used up by one answer, right or wrong', async () => {
  for (const text of ['ACDE', 'WXYZ']) {
    const id = await newImage(face);
    await askForCodeWith(face, `image_code=${text}&image_code_id=${id}`);
    const again = await askForCodeWith(face, `image_code=ACDE&image_code_id=${id}`);
    expect(again.body).toMatchObject({ code: 4001, appCode: 'CAPTCHA_EXPIRED' });
  }
});

test('what is refused has no message sent, and sets no cookie', async () => {
  const sent = deps.outbox.length;
  for (const query of ['', `image_code=WXYZ&image_code_id=${await newImage(face)}`]) {
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
    (at) => askForCodeWith(at, ''),
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
        async (at: FastifyInstance) => askForCodeWith(at, query.replace('ID', await newImage(at))),
      ] as const,
  ),
  [
    'a blank text',
    sms(400),
    invalid(4003, { image_code: 'CAPTCHA_REQUIRED' }),
    async (at) => askForCodeWith(at, `image_code=%20&image_code_id=${await newImage(at)}`),
  ],
  ...['image_code=ACDE', 'image_code=ACDE&image_code_id=', 'image_code=ACDE&uuid='].map(
    (query) =>
      [
        `no id: ${query}`,
        sms(400),
        invalid(4003, { image_code_id: 'FIELD_REQUIRED' }, MISSING),
        (at: FastifyInstance) => askForCodeWith(at, query),
      ] as const,
  ),
  ...['x', '../x', 'a'.repeat(1024)].map(
    (id) =>
      [
        `no id: ${id.slice(0, 4)}`,
        sms(400),
        invalid(4001, { image_code_id: 'FIELD_INVALID' }),
        (at: FastifyInstance) => askForCodeWith(at, `image_code=ACDE&image_code_id=${id}`),
      ] as const,
  ),
  [
    'an id twice',
    sms(400),
    invalid(4001, { image_code_id: 'FIELD_INVALID' }),
    async (at) => {
      const id = await newImage(at);
      return askForCodeWith(at, `image_code=ACDE&image_code_id=${id}&image_code_id=${id}`);
    },
  ],
  [
    'a wrong text',
    sms(400),
    failure(4001, 'CAPTCHA_WRONG', { sentence: '输入图形验证码有误，点图片换一张' }),
    async (at) => askForCodeWith(at, `image_code=WXYZ&image_code_id=${await newImage(at)}`),
  ],
  [
    'a text that no image says',
    sms(400),
    invalid(4001, { image_code: 'CAPTCHA_WRONG' }, '输入图形验证码有误，点图片换一张'),
    async (at) =>
      askForCodeWith(at, `image_code=${'A'.repeat(17)}&image_code_id=${await newImage(at)}`),
  ],
  [
    'an image that never was',
    sms(400),
    failure(4001, 'CAPTCHA_EXPIRED', { sentence: '图形验证码失效，点图片换一张' }),
    (at) => askForCodeWith(at, `image_code=ACDE&image_code_id=${randomUUID()}`),
  ],
  [
    'an image of 100 seconds ago',
    sms(400),
    failure(4001, 'CAPTCHA_EXPIRED', { sentence: '图形验证码失效，点图片换一张' }),
    async (at) => {
      const id = await newImage(at);
      deps.clock.advance(100);
      return askForCodeWith(at, `image_code=ACDE&image_code_id=${id}`);
    },
  ],
]);
