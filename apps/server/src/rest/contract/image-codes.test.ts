import { randomUUID } from 'node:crypto';
import { createTestDeps } from '@menjin/api/testing';
import type { FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import { newAddress } from '../../testing/new-address.ts';
import { openBrowser, PAGE } from '../../testing/open-browser.ts';
import { openFaces } from '../../testing/open-faces.ts';
import { newMobile } from '../../testing/people.ts';
import { failure, invalid } from '../../testing/rest-bodies.ts';
import { send } from '../../testing/send.ts';
import { always, proper, testFailures } from '../../testing/test-failures.ts';

const opened = await openFaces({ deps: createTestDeps({ captchaMaxPerIpHour: 20 }) });
const { deps, face } = opened;

let texts = 0;
// Every image says something else.
deps.captchaMaker.createText = () => `T${String((texts += 1)).padStart(3, '0')}`;
const newestText = () => `T${String(texts).padStart(3, '0')}`;

const FLOW = /^__Host-menjin\.flow=[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax; Secure$/;

/** Whether a text is what an image says; asks once. */
async function says(id: string, text: string): Promise<boolean> {
  const url = `/sms_codes/${newMobile()}/?image_code=${text}&image_code_id=${id}`;
  return (await openBrowser(face).get(url)).status === 200;
}

test.for(['/', ''])('GET /image_codes/:uuid%s is an image that nobody keeps', async (slash) => {
  const browser = openBrowser(face);
  const { status, headers, cookies, body } = await browser.get(
    `/image_codes/${randomUUID()}${slash}`,
  );
  expect([status, body]).toEqual([200, 'picture 4']);
  expect(headers).toMatchObject({
    'content-type': 'image/jpeg',
    'cache-control': 'private, no-store',
    // Pages of other origins show it.
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': PAGE.origin,
  });
  expect(cookies).toEqual([expect.stringMatching(FLOW)]);
});

test.for([
  ['', '*/*', 'image/jpeg'],
  ['', 'image/png', 'image/png'],
  ['', 'image/webp,*/*;q=0.1', 'image/webp'],
  ['', 'image/gif', 'image/gif'],
  ['', 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8', 'image/jpeg'],
  ['', 'text/html', 'image/jpeg'],
  ['.jpg', 'image/png', 'image/jpeg'],
  ['.jpeg', '*/*', 'image/jpeg'],
  ['.png', '*/*', 'image/png'],
  ['.PNG', '*/*', 'image/png'],
  ['.webp', '*/*', 'image/webp'],
  ['.gif', '*/*', 'image/gif'],
] as const)(
  'an id with ending "%s" and Accept: %s is drawn as %s',
  async ([ending, accept, type]) => {
    const id = randomUUID();
    const { status, headers } = await send(face, 'GET', `/image_codes/${id}${ending}/`, {
      headers: { accept },
    });
    expect([status, headers['content-type']]).toEqual([200, type]);
    // The ending is no part of the id.
    expect(await says(id, newestText())).toBe(true);
  },
);

test('a browser keeps the flow cookie it has', async () => {
  const browser = openBrowser(face);
  await browser.get(`/image_codes/${randomUUID()}/`);
  expect((await browser.get(`/image_codes/${randomUUID()}/`)).cookies).toEqual([]);
});

test('the same id again, by the same flow, says something else from then on', async () => {
  const [browser, id] = [openBrowser(face), randomUUID()];
  await browser.get(`/image_codes/${id}/`);
  const first = newestText();
  await browser.get(`/image_codes/${id}/`);
  expect(newestText()).not.toBe(first);
  expect(await says(id, newestText())).toBe(true);

  await browser.get(`/image_codes/${id}/`);
  const second = newestText();
  await browser.get(`/image_codes/${id}/`);
  expect(await says(id, second)).toBe(false);
});

test('an id is one however its letters are written', async () => {
  const [browser, id] = [openBrowser(face), randomUUID()];
  await browser.get(`/image_codes/${id}/`);
  await browser.get(`/image_codes/${id.toUpperCase()}/`);
  expect(await says(id, newestText())).toBe(true);
});

test('an id whose time is over is anybody’s', async () => {
  const id = randomUUID();
  await openBrowser(face).get(`/image_codes/${id}/`);
  deps.clock.advance(99);
  expect((await openBrowser(face).get(`/image_codes/${id}/`)).status).toBe(400);
  deps.clock.advance(1);
  expect((await openBrowser(face).get(`/image_codes/${id}/`)).status).toBe(200);
});

test('who is refused an id gets no flow, and leaves it as it is', async () => {
  const id = randomUUID();
  await openBrowser(face).get(`/image_codes/${id}/`);
  const text = newestText();
  const refused = await openBrowser(face).get(`/image_codes/${id}/`);
  expect([refused.status, refused.cookies]).toEqual([400, []]);
  expect(await says(id, text)).toBe(true);
});

const BAD_ID = invalid(400, { uuid: 'FIELD_INVALID' });

testFailures(opened, 'GET /image_codes/:uuid/', [
  ...[
    'x',
    '..%2Fx',
    '%2e%2e%2fx',
    `${randomUUID()}%00`,
    `${randomUUID()}.svg`,
    `${randomUUID()}.png.png`,
    `${randomUUID()}.`,
    `%7B${randomUUID()}%7D`,
    'a'.repeat(1024),
    'a'.repeat(6 * 1024),
  ].map((id) => {
    const shown = id.length > 60 ? `${id.length} letters` : id;
    return [
      `no id: ${shown}`,
      proper(400),
      BAD_ID,
      (at: FastifyInstance) => send(at, 'GET', `/image_codes/${id}/`),
    ] as const;
  }),
  [
    'somebody else’s id that is live',
    proper(400),
    failure(4001, 'CAPTCHA_ID_IN_USE'),
    async (at) => {
      const id = randomUUID();
      await openBrowser(at).get(`/image_codes/${id}/`);
      return openBrowser(at).get(`/image_codes/${id.toUpperCase()}/`);
    },
  ],
  [
    'more than an address may ask for',
    proper(429),
    failure(4002, 'TRY_LATER', { detail: { retryAfterSeconds: 3600 } }),
    async (at) => {
      const ip = newAddress();
      const ask = () => send(at, 'GET', `/image_codes/${randomUUID()}/`, { ip });
      for (let n = 0; n < deps.settings.captchaMaxPerIpHour; n += 1) await ask();
      return ask();
    },
  ],
  [
    'an image of another site’s page',
    always(403),
    failure(400, 'ORIGIN_REFUSED'),
    (at) => {
      const headers = { 'sec-fetch-site': 'cross-site', referer: 'https://evil.example/' };
      return send(at, 'GET', `/image_codes/${randomUUID()}/`, { headers });
    },
  ],
]);

test('an image on a page of the list is drawn, and so is one without any page', async () => {
  const shown = { 'sec-fetch-site': 'cross-site', referer: `${PAGE.origin}/register.html` };
  for (const headers of [
    shown,
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
  ]) {
    const { status } = await send(face, 'GET', `/image_codes/${randomUUID()}/`, { headers });
    expect(status).toBe(200);
  }
});
