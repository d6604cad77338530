import { randomUUID } from 'node:crypto';
import { createTestDeps } from '@menjin/api/testing';
import type { FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import { newAddress } from '../../testing/new-address.ts';
import { openBrowser } from '../../testing/open-browser.ts';
import { openFaces } from '../../testing/open-faces.ts';
import { newMobile } from '../../testing/people.ts';
import { failure, invalid } from '../../testing/rest-bodies.ts';
import { send } from '../../testing/send.ts';
import { always, proper, testFailures } from '../../testing/test-failures.ts';

const opened = await openFaces({ deps: createTestDeps({ captchaMaxPerIpHour: 20 }) });
const { deps, face } = opened;

/** How an answer to a captcha is taken. */
async function answerWith(id: string, text: string): Promise<number> {
  const url = `/sms_codes/${newMobile()}/?image_code=${text}&image_code_id=${id}`;
  return (await openBrowser(face).get(url)).status;
}

test.for([
  ['/', 'zh-CN'],
  ['', 'zh-CN'],
  ['/?language=zh-CN', 'zh-CN'],
  ['/?language=en', 'en'],
] as const)('GET /audio_codes/:uuid%s speaks %s, and nobody keeps it', async ([rest, language]) => {
  const id = randomUUID();
  const { status, headers, cookies, body } = await send(face, 'GET', `/audio_codes/${id}${rest}`);
  expect([status, body]).toEqual([200, `${language} 6`]);
  expect(headers).toMatchObject({
    'content-type': 'audio/wav',
    'cache-control': 'private, no-store',
    'cross-origin-resource-policy': 'cross-origin',
  });
  expect(cookies).toEqual([expect.stringMatching(/^__Host-menjin\.flow=[\w-]{22}; Path=\/; /)]);
  expect(await answerWith(id, '482913')).toBe(200);
});

test('image and recording answer one captcha, and one answer ends both', async () => {
  for (const right of ['ACDE', '482913']) {
    const [browser, id] = [openBrowser(face), randomUUID()];
    await browser.get(`/image_codes/${id}/`);
    expect((await browser.get(`/audio_codes/${id}/`)).status).toBe(200);
    expect(await answerWith(id, right)).toBe(200);
    expect(await answerWith(id, 'ACDE')).toBe(400);
    expect(await answerWith(id, '482913')).toBe(400);
  }
});

testFailures(opened, 'GET /audio_codes/:uuid/', [
  [
    'no id',
    proper(400),
    invalid(400, { uuid: 'FIELD_INVALID' }),
    (at) => send(at, 'GET', '/audio_codes/..%2Fx/'),
  ],
  [
    'an id with an ending',
    proper(400),
    invalid(400, { uuid: 'FIELD_INVALID' }),
    (at) => send(at, 'GET', `/audio_codes/${randomUUID()}.wav/`),
  ],
  ...['fr', 'EN', '', 'en&language=en'].map(
    (language) =>
      [
        `the language "${language}"`,
        proper(400),
        invalid(400, { language: 'FIELD_INVALID' }),
        (at: FastifyInstance) =>
          send(at, 'GET', `/audio_codes/${randomUUID()}/?language=${language}`),
      ] as const,
  ),
  [
    'the image of somebody else',
    proper(400),
    failure(4001, 'CAPTCHA_ID_IN_USE'),
    async (at) => {
      const id = randomUUID();
      await openBrowser(at).get(`/image_codes/${id}/`);
      return openBrowser(at).get(`/audio_codes/${id}/`);
    },
  ],
  [
    'more than an address may ask for, of both together',
    proper(429),
    failure(4002, 'TRY_LATER', { detail: { retryAfterSeconds: 3600 } }),
    async (at) => {
      const ip = newAddress();
      const ask = (form: string) => send(at, 'GET', `/${form}_codes/${randomUUID()}/`, { ip });
      for (let n = 0; n < deps.settings.captchaMaxPerIpHour; n += 1) await ask('image');
      return ask('audio');
    },
  ],
  [
    'a sound of another site’s page',
    always(403),
    failure(400, 'ORIGIN_REFUSED'),
    (at) => {
      const headers = { 'sec-fetch-site': 'cross-site' };
      return send(at, 'GET', `/audio_codes/${randomUUID()}/`, { headers });
    },
  ],
]);
