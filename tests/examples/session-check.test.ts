import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { tokenOf } from '../setup/session-of.ts';
import { signUp } from '../setup/sign-up.ts';
import { type Command, startProgram } from '../setup/start-program.ts';
import { startScene } from '../setup/start-scene.ts';
import { languages } from './languages.ts';

const ORIGIN = 'https://www.example.com';

const scene = await startScene({ counts: { server: 1, workers: 0 } });
const directory = await mkdtemp(path.join(tmpdir(), 'menjin-examples-'));
afterAll(async () => {
  await scene.stop();
  await rm(directory, { recursive: true, force: true });
});

const installed = languages
  .filter(({ missing }) => missing === null)
  .map((language) => [language.name, language.build(directory)] as const);
const absent = languages
  .filter(({ missing }) => missing !== null)
  .map(({ name, missing }) => [name, missing] as const);

/** A back end of this language, asked as browsers and apps ask. */
async function startShop(command: Command, menjinUrl = scene.servers[0] ?? '') {
  const env = { MENJIN_URL: menjinUrl, ALLOWED_ORIGINS: ORIGIN, PORT: '0' };
  const { url, stop } = await startProgram(command, { env });
  onTestFinished(stop);
  return {
    async ask(headers: Record<string, string> = {}, method = 'GET') {
      const response = await fetch(url, { method, headers });
      const text = await response.text();
      return { status: response.status, body: response.ok ? JSON.parse(text) : text };
    },
  };
}

/** Something that is not menjin, or not well. */
async function startBroken(answer: RequestListener): Promise<string> {
  const server: Server = createServer(answer);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test.skip.for(absent)('%s (skipped: %s)', () => undefined);

test.for(installed)(
  '%s: knows the owner of a cookie and of a token, until the session ends',
  async ([, command]) => {
    const shop = await startShop(command);
    const { id, username, cookie } = await signUp(scene);
    const authorization = `Bearer ${tokenOf(cookie)}`;
    for (const headers of [{ cookie }, { authorization }]) {
      const { status, body } = await shop.ask(headers);
      expect([status, body.user.id, body.user.username]).toEqual([200, id, username]);
      expect(body.user.maskedMobile).toMatch(/^138\*{4}\d{4}$/);
    }
    await scene.call('session.end', {}, { cookie });
    for (const headers of [{ cookie }, { authorization }]) {
      expect((await shop.ask(headers)).status).toBe(401);
    }
  },
);

test.for(installed)(
  '%s: knows nobody by no cookie, a foreign one, or a made-up token',
  async ([, command]) => {
    const shop = await startShop(command);
    const made = `b.${'A'.repeat(43)}`;
    const strangers = [
      {},
      { cookie: 'theme=dark' },
      { cookie: `menjin.session=${made}` },
      { authorization: `Bearer ${made}` },
      { authorization: 'Basic YTpi' },
    ];
    for (const headers of strangers) expect((await shop.ask(headers)).status).toBe(401);
  },
);

test.for(installed)(
  '%s: asks menjin about sessions alone, and names the visitor’s address',
  async ([, command]) => {
    const addresses: unknown[] = [];
    const menjin = await startBroken(({ headers }, response) => {
      addresses.push(headers['x-forwarded-for']);
      response.end('{"code":400,"appCode":"SIGN_IN_REQUIRED"}');
    });
    const shop = await startShop(command, menjin);
    const statusOf = async (headers: Record<string, string>) =>
      (await shop.ask({ ...headers, 'x-forwarded-for': '203.0.113.9' })).status;
    const foreign = [
      { cookie: 'x=1' },
      { cookie: 'menjin.flow=x; theme=menjin.session; menjin.session.old=x' },
      { cookie: 'x=1', authorization: 'Basic YTpi' },
    ];
    for (const headers of foreign) expect(await statusOf(headers)).toBe(401);
    expect(addresses).toEqual([]);

    const ours = [
      { cookie: 'menjin.session=x' },
      { cookie: 'x=1; __Host-menjin.session=x' },
      { cookie: '__Secure-menjin.session=x; x=1' },
      { cookie: 'x=1', authorization: 'bearer x' },
    ];
    for (const headers of ours) expect(await statusOf(headers)).toBe(401);
    expect(addresses).toEqual(ours.map(() => '127.0.0.1'));
  },
);

test.for(installed)(
  '%s: a page of another site changes nothing by a visitor’s cookie',
  async ([, command]) => {
    const shop = await startShop(command);
    const { cookie } = await signUp(scene);
    const statusOf = async (headers: Record<string, string>) =>
      (await shop.ask(headers, 'POST')).status;
    expect(await statusOf({ cookie })).toBe(403);
    expect(await statusOf({ cookie, origin: 'https://evil.test' })).toBe(403);
    expect(await statusOf({ cookie, origin: 'null' })).toBe(403);
    expect(await statusOf({ cookie, origin: ORIGIN })).toBe(200);
    expect(await statusOf({ authorization: `Bearer ${tokenOf(cookie)}` })).toBe(200);
  },
);

test.for(installed)(
  '%s: lets nobody in while menjin does not answer, and does not wait long',
  async ([, command]) => {
    const answers: RequestListener[] = [
      () => undefined,
      (_, response) => void response.writeHead(503).end('{"appCode":"DEPENDENCY_DOWN"}'),
      (_, response) => void response.writeHead(200).end('<html>'),
      (_, response) => void response.writeHead(200).end('[]'),
      (_, response) => void response.writeHead(200).end('{"code":0}'),
      (_, response) => void response.destroy(),
    ];
    const urls = await Promise.all(answers.map(startBroken));
    const closed = 'http://127.0.0.1:1';
    await Promise.all(
      [...urls, closed].map(async (url) => {
        const shop = await startShop(command, url);
        const begun = performance.now();
        expect((await shop.ask({ cookie: 'menjin.session=x' })).status).toBe(503);
        expect(performance.now() - begun).toBeLessThan(10_000);
      }),
    );
  },
);

test.for(installed)(
  '%s: sends a cookie to menjin alone, wherever an answer points',
  async ([, command]) => {
    let asked = 0;
    const elsewhere = await startBroken((_, response) => {
      asked += 1;
      response.end('{"code":0,"session":{"user":{}}}');
    });
    const redirecting = await startBroken(
      (_, response) => void response.writeHead(302, { location: elsewhere }).end(),
    );
    const shop = await startShop(command, redirecting);
    expect((await shop.ask({ cookie: 'menjin.session=x' })).status).toBe(503);
    expect(asked).toBe(0);
  },
);
