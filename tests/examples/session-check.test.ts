import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { tokenOf } from '../setup/session-of.ts';
import { signUp } from '../setup/sign-up.ts';
import { type Scene, startScene } from '../setup/start-scene.ts';
import { type Command, type Language, languages, startProgram } from './start-program.ts';

const ORIGIN = 'https://www.example.com';

let scene: Scene;
let directory: string;
const commands = new Map<Language, Command>();
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'menjin-examples-'));
  for (const language of languages) {
    if (language.missing === null) commands.set(language, language.build(directory));
  }
  scene = await startScene({ counts: { server: 1, workers: 0 } });
}, 300_000);
afterAll(async () => {
  await scene.stop();
  await rm(directory, { recursive: true, force: true });
});

/** A back end of this language, asked as browsers and apps ask. */
async function startShop(language: Language, menjinUrl = scene.servers[0] ?? '') {
  const env = { MENJIN_URL: menjinUrl, ALLOWED_ORIGINS: ORIGIN };
  const { url, stop } = await startProgram(commands.get(language) ?? ['false'], env);
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

for (const language of languages) {
  const { name, missing } = language;
  const told = (title: string) =>
    missing === null ? `${name}: ${title}` : `${name}: ${title} (skipped: ${missing})`;
  const isMissing = missing !== null;

  test.skipIf(isMissing)(
    told('knows the owner of a cookie and of a token, until the session ends'),
    async () => {
      const shop = await startShop(language);
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

  test.skipIf(isMissing)(
    told('knows nobody by no cookie, a foreign one, or a made-up token'),
    async () => {
      const shop = await startShop(language);
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

  test.skipIf(isMissing)(
    told('a page of another site changes nothing by a visitor’s cookie'),
    async () => {
      const shop = await startShop(language);
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

  test.skipIf(isMissing)(
    told('lets nobody in while menjin does not answer, and does not wait long'),
    async () => {
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
          const shop = await startShop(language, url);
          const begun = performance.now();
          expect((await shop.ask({ cookie: 'menjin.session=x' })).status).toBe(503);
          expect(performance.now() - begun).toBeLessThan(10_000);
        }),
      );
    },
  );

  test.skipIf(isMissing)(
    told('sends a cookie to menjin alone, wherever an answer points'),
    async () => {
      let asked = 0;
      const elsewhere = await startBroken((_, response) => {
        asked += 1;
        response.end('{"code":0,"session":{"user":{}}}');
      });
      const redirecting = await startBroken(
        (_, response) => void response.writeHead(302, { location: elsewhere }).end(),
      );
      const shop = await startShop(language, redirecting);
      expect((await shop.ask({ cookie: 'menjin.session=x' })).status).toBe(503);
      expect(asked).toBe(0);
    },
  );
}
