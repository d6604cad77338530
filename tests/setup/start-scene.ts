import { randomBytes } from 'node:crypto';
import type { RequestedSmsCode } from '@menjin/contract';
import type { PrismaClient } from '@menjin/db';
import { type Counts, planApps, sandboxEnv, startApps } from '@menjin/local-stack/apps';
import { deriveSmsCode } from '@menjin/sms/job';
import { createTestDatabase } from '@menjin/tests/database';
import { Redis } from '@upstash/redis';
import { inject } from 'vitest';
import { type Answer, readAnswer } from './answer.ts';

/** Who asks, and whom. */
export type Asking = {
  ip?: string;
  cookie?: string;
  userAgent?: string;
  /** Which of the servers, from 0; without it each call goes to the next. */
  server?: number;
};

export type Scene = {
  prisma: PrismaClient;
  redis: Redis;
  /** Where each server answers. */
  servers: readonly string[];
  /** Calls a mutation, as a page of the product does. */
  call<Data = RequestedSmsCode>(
    procedure: string,
    input?: unknown,
    asking?: Asking,
  ): Promise<Answer<Data>>;
  /** Calls a query. */
  query<Data>(procedure: string, asking?: Asking): Promise<Answer<Data>>;
  /** What the processes have printed so far. */
  printed(): string;
  /** The digits in the SMS of a challenge. */
  codeOf(challengeId: string): string;
  /** Ends the processes and starts them as they would be with these variables, too. */
  restart(env: Record<string, string>): Promise<void>;
  stop(): Promise<void>;
};

const secret = () => randomBytes(32).toString('base64url');
const WEB = 'http://127.0.0.1:3000';

/** Servers and workers as in production, in processes of their own, over a database of their own. */
export async function startScene(options: {
  counts?: Partial<Counts>;
  env?: Record<string, string>;
}): Promise<Scene> {
  const database = await createTestDatabase();
  const secrets = {
    SMS_CODE_KEY: secret(),
    PASSWORD_PEPPER: secret(),
    NEXTAUTH_SECRET: secret(),
    UPSTASH_REDIS_REST_TOKEN: inject('redisToken'),
  };
  const data = {
    databaseUrl: database.url,
    redisUrl: inject('redisUrl'),
    redisToken: inject('redisToken'),
  };
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
        ...options.env,
        ...env,
      },
      onLine: (_, line) => void lines.push(line),
    });
  let apps = start({});
  const stop = async () => {
    await apps.stop();
    await database.drop();
  };
  await apps.untilReady(undefined).catch(async (error: unknown) => {
    await stop();
    throw error;
  });

  const servers = planned.filter(({ app }) => app === 'server').map(({ address }) => address);
  const origin = options.env?.['NEXTAUTH_URL'] ?? WEB;
  let turn = 0;
  function url(procedure: string, { server = (turn += 1) }: Asking): string {
    return `${servers[server % servers.length]}/trpc/${procedure}`;
  }
  const headers = ({ ip = '203.0.113.7', cookie, userAgent }: Asking) => ({
    'x-forwarded-for': ip,
    ...(userAgent === undefined ? {} : { 'user-agent': userAgent }),
    ...(cookie === undefined ? {} : { cookie, origin }),
  });
  return {
    prisma: database.prisma,
    redis: new Redis({
      url: data.redisUrl,
      token: data.redisToken,
      automaticDeserialization: false,
    }),
    servers,
    printed: () => lines.join('\n'),
    codeOf: (challengeId) => deriveSmsCode(secrets.SMS_CODE_KEY, challengeId),
    async call(procedure, input = {}, asking = {}) {
      const response = await fetch(url(procedure, asking), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers(asking) },
        body: JSON.stringify(input),
      });
      return readAnswer(response);
    },
    query: async (procedure, asking = {}) =>
      readAnswer(await fetch(url(procedure, asking), { headers: headers(asking) })),
    async restart(env) {
      await apps.stop();
      apps = start(env);
      await apps.untilReady(undefined);
    },
    stop,
  };
}

/** Where it is about noon. */
function noonTimeZone(now: Date): string {
  const offset = 12 - now.getUTCHours();
  // These names count the other way round (IANA, file etcetera).
  return `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
}
