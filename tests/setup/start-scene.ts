import { randomBytes } from 'node:crypto';
import { startRedis } from '@menjin/local-stack';
import { type Counts, planApps, sandboxEnv, startApps } from '@menjin/local-stack/apps';
import { deriveEmailToken, deriveSmsCode } from '@menjin/sms/job';
import { createTestDatabase } from '@menjin/tests/database';
import { Redis } from '@upstash/redis';
import { inject } from 'vitest';
import type { Send } from './faces/calls.ts';
import { createRestCalls } from './faces/create-rest-calls.ts';
import { createTrpcCalls } from './faces/create-trpc-calls.ts';
import type { Scene } from './scene.ts';

export type { Scene } from './scene.ts';

const secret = () => randomBytes(32).toString('base64url');
const WEB = 'http://127.0.0.1:3000';
const SOMEWHERE = '203.0.113.7';

/** Servers and workers as in production, in processes of their own, over a database of their own. */
export async function startScene(options: {
  counts?: Partial<Counts>;
  env?: Record<string, string>;
  /** One that no other test writes to, for tests that look at all there is. */
  hasOwnRedis?: boolean;
}): Promise<Scene> {
  const database = await createTestDatabase();
  const redis = options.hasOwnRedis === true ? await startRedis() : sharedRedis();
  const secrets = {
    SMS_CODE_KEY: secret(),
    PASSWORD_PEPPER: secret(),
    NEXTAUTH_SECRET: secret(),
    UPSTASH_REDIS_REST_TOKEN: redis.token,
  };
  const data = { databaseUrl: database.url, redisUrl: redis.url, redisToken: redis.token };
  const counts = { web: 0, server: 2, workers: 1, ...options.counts };
  const planned = await planApps({ counts, ports: undefined, onLine: () => undefined });
  const lines: string[] = [];
  const start = (env: Record<string, string>) =>
    startApps(planned, {
      mode: 'production',
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        ...sandboxEnv(secrets, data, [WEB]),
        // Midnight is far from every test.
        SMS_BUDGET_TIME_ZONE: noonTimeZone(new Date()),
        PASSWORD_COST: '4',
        LOG_LEVEL: 'warn',
        // Faces that are to be compared answer with the same statuses.
        REST_FAILURE_STATUS: '4xx',
        ...options.env,
        ...env,
      },
      onLine: (_, line) => void lines.push(line),
    });
  let apps = start({});
  const stop = async () => {
    await apps.stop();
    await database.drop();
    await redis.close();
  };
  await apps.untilReady(undefined).catch(async (error: unknown) => {
    await stop();
    throw error;
  });

  const servers = planned.filter(({ app }) => app === 'server').map(({ address }) => address);
  const origin = options.env?.['NEXTAUTH_URL'] ?? WEB;
  let turn = 0;
  const send: Send = ({ method, path, body }, { ip, cookie, userAgent, server = (turn += 1) }) =>
    fetch(`${servers[server % servers.length]}${path}`, {
      method,
      headers: {
        'x-forwarded-for': ip ?? SOMEWHERE,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(userAgent === undefined ? {} : { 'user-agent': userAgent }),
        ...(cookie === undefined ? {} : { cookie, origin }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const shared = {
    prisma: database.prisma,
    redis: new Redis({ url: redis.url, token: redis.token, automaticDeserialization: false }),
    servers,
    printed: () => lines.join('\n'),
    codeOf: (challengeId: string) => deriveSmsCode(secrets.SMS_CODE_KEY, challengeId),
    emailTokenOf: (emailId: string) => deriveEmailToken(secrets.SMS_CODE_KEY, emailId),
  };
  const flowCookie = `${origin.startsWith('https:') ? '__Host-' : ''}menjin.flow`;
  const trpc = { ...shared, ...createTrpcCalls(send) };
  const rest = { ...shared, ...createRestCalls({ send, prisma: database.prisma, flowCookie }) };
  return {
    ...trpc,
    rest,
    faces: [trpc, rest],
    // Servers alternate with every call, and so faces with every second.
    eitherFace: (n) => (n % 4 < 2 ? trpc : rest),
    async restart(env) {
      await apps.stop();
      apps = start(env);
      await apps.untilReady(undefined);
    },
    stop,
  };
}

/** The one of the whole run, which ends with it. */
const sharedRedis = () => ({
  url: inject('redisUrl'),
  token: inject('redisToken'),
  close: async () => undefined,
});

/** Where it is about noon. */
function noonTimeZone(now: Date): string {
  const offset = 12 - now.getUTCHours();
  // These names count the other way round (IANA, file etcetera).
  return `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
}
