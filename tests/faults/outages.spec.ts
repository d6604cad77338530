import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { deployMigrations, MIGRATIONS_DIRECTORY } from '@menjin/db/migrations';
import {
  createDatabase,
  STATE_DIRECTORY,
  type Stack,
  startPostgres,
  startRedis,
  startStack,
} from '@menjin/local-stack';
import { expect, test } from '@playwright/test';
import { Redis } from '@upstash/redis';
import { browseAs } from '../e2e/setup/sign-in.ts';
import { signUp } from '../e2e/setup/sign-up.ts';
import { waitForSms } from '../e2e/setup/wait-for-sms.ts';
import { watchPolicy } from '../pages/watch-policy.ts';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';

// One stack whose Redis and Postgres can be taken away; the tests take turns.
test.describe.configure({ mode: 'serial' });

const account = { mobile: '13912345678', username: 'outage_1', password: 'correct horse' };
const QUICK_MS = 4_000;
const RECOVERY_MS = 5_000;

let stack: Stack;
let redis: Redis;
let proxies: { redis: FaultProxy; postgres: FaultProxy };
let cookie: string;
const cleanUp: (() => Promise<unknown>)[] = [];

test.beforeAll(async () => {
  const directory = path.join(STATE_DIRECTORY, `test-outages-${process.pid}`);
  cleanUp.push(() => rm(directory, { recursive: true, force: true }));
  const dataDirectory = path.join(directory, 'postgres');
  const postgres = await startPostgres({ dataDirectory, durable: false });
  cleanUp.push(postgres.stop);
  const databaseUrl = await createDatabase({ adminUrl: postgres.url, name: 'menjin' });
  await deployMigrations({ databaseUrl, migrationsDirectory: MIGRATIONS_DIRECTORY });
  const engine = await startRedis();
  cleanUp.push(engine.close);
  redis = new Redis({ url: engine.url, token: engine.token, automaticDeserialization: false });
  proxies = {
    redis: await startFaultProxy({ port: Number(new URL(engine.url).port) }),
    postgres: await startFaultProxy({ port: postgres.port }),
  };
  cleanUp.push(proxies.redis.close, proxies.postgres.close);

  const throughProxy = new URL(databaseUrl);
  throughProxy.port = String(proxies.postgres.port);
  stack = await startStack({
    mode: 'production',
    stateDirectory: directory,
    durable: false,
    configured: {
      databaseUrl: throughProxy.href,
      upstash: { url: `http://127.0.0.1:${proxies.redis.port}`, token: engine.token },
    },
    env: { PASSWORD_COST: '4' },
    onLine: () => undefined,
  });
  cleanUp.push(stack.stop);
  const newestSms = (mobile: string) => waitForSms(stack.inbox, mobile);
  const setCookie = await signUp({ stack, redis, newestSms }, account);
  cookie = setCookie.split(';')[0] ?? '';
});

test.afterAll(async () => {
  for (const step of cleanUp.reverse()) await step();
});

const faces = ['web', 'server'] as const;
const trpc = (face: (typeof faces)[number]) =>
  face === 'web' ? `${stack.web}/api/trpc` : `${stack.server}/trpc`;

async function call(face: (typeof faces)[number], procedure: string, input: object) {
  const startedAt = performance.now();
  const response = await fetch(`${trpc(face)}/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  const body = await response.json();
  const tookMs = performance.now() - startedAt;
  return { status: response.status, appCode: body.error?.data.appCode, body, tookMs };
}
const issueCaptcha = (face: (typeof faces)[number]) =>
  call(face, 'captcha.issue', { id: randomUUID() });
const login = (face: (typeof faces)[number]) =>
  call(face, 'login.withPassword', { identifier: account.mobile, password: account.password });
const signedInAs = async (face: (typeof faces)[number]) => {
  const response = await fetch(`${trpc(face)}/session.current`, { headers: { cookie } });
  return (await response.json()).result?.data?.user.username;
};
const readiness = async (face: (typeof faces)[number]) => {
  const response = await fetch(`${face === 'web' ? `${stack.web}/api` : stack.server}/ready`);
  return { status: response.status, ...(await response.json()) };
};

for (const fault of ['stall', 'refuse'] as const) {
  test(`Redis away (${fault}): quick named refusals, sessions are still read, and recovery`, async () => {
    proxies.redis.set(fault);
    for (const face of faces) {
      const refused = await issueCaptcha(face);
      expect([refused.status, refused.appCode]).toEqual([503, 'DEPENDENCY_DOWN']);
      expect(refused.tookMs).toBeLessThan(QUICK_MS);
      expect(JSON.stringify(refused.body)).not.toContain('captcha:');
      expect(await signedInAs(face)).toBe(account.username);
      // Answers are shared for a moment.
      await expect
        .poll(() => readiness(face))
        .toEqual({ status: 503, ready: false, checks: { postgres: 'up', redis: 'down' } });
    }
    const image = await fetch(`${stack.web}/captcha/${randomUUID()}`);
    expect(image.status).toBe(503);

    proxies.redis.set('pass');
    for (const face of faces) {
      const answered = async () => (await issueCaptcha(face)).status;
      await expect.poll(answered, { timeout: RECOVERY_MS }).toBe(200);
    }
  });

  test(`Postgres away (${fault}): nobody gets in, quick named refusals, and recovery`, async ({
    page,
  }) => {
    proxies.postgres.set(fault);
    // The page tells it as the API does, though Next bundles them apart.
    await page.goto(`${stack.web}/login`);
    await page.getByRole('textbox', { name: '用户名或手机号' }).fill(account.username);
    await page.getByRole('textbox', { name: '密码', exact: true }).fill(account.password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await expect(page.getByRole('main')).toContainText('服务暂时连不上');

    for (const face of faces) {
      const refused = await login(face);
      expect([refused.status, refused.appCode]).toEqual([503, 'DEPENDENCY_DOWN']);
      expect(refused.tookMs).toBeLessThan(QUICK_MS);
      expect(await signedInAs(face)).toBeUndefined();
      await expect
        .poll(() => readiness(face))
        .toMatchObject({ status: 503, checks: { postgres: 'down' } });
    }
    // What could not be made at all can still be read, without any script.
    const failed = await fetch(`${stack.web}/account`, { headers: { cookie } });
    expect(failed.status).toBe(500);
    expect(await failed.text()).toContain('<h1>我们这边出了问题</h1>');
    // Nor does its policy refuse how it looks.
    const refusedByPolicy = await watchPolicy(page);
    await browseAs(page.context(), stack, cookie);
    expect((await page.goto(`${stack.web}/account`))?.headers()).toHaveProperty(
      'content-security-policy',
    );
    await expect(page.getByRole('link', { name: '再试一次' })).toHaveCSS('display', 'flex');
    expect(refusedByPolicy).toEqual([]);
    // An outage is no sign-out: the cookie stays.
    const session = await fetch(`${stack.web}/api/auth/session`, { headers: { cookie } });
    expect(session.status).toBe(503);
    expect(session.headers.getSetCookie()).toEqual([]);

    proxies.postgres.set('pass');
    for (const face of faces) {
      const answered = async () => (await login(face)).status;
      await expect.poll(answered, { timeout: RECOVERY_MS }).toBe(200);
      expect(await signedInAs(face)).toBe(account.username);
    }
    // The worker has found its way back, too.
    const mobile = fault === 'stall' ? '13912340001' : '13912340002';
    expect((await requestCode(mobile)).status).toBe(200);
    expect((await waitForSms(stack.inbox, mobile)).to).toBe(mobile);
  });
}

async function requestCode(mobile: string) {
  const id = randomUUID();
  await call('server', 'captcha.issue', { id });
  const proof = { kind: 'image', id, text: await redis.get(`captcha:${id}`) };
  return call('server', 'sms.requestCode', { purpose: 'register', mobile, proof });
}
