import { randomBytes } from 'node:crypto';
import type { AppErrorData, RequestedSmsCode } from '@menjin/contract';
import type { PrismaClient } from '@menjin/db';
import { type Counts, planApps, sandboxEnv, startApps } from '@menjin/local-stack/apps';
import { deriveSmsCode } from '@menjin/sms/job';
import { createTestDatabase } from '@menjin/tests/database';
import { Redis } from '@upstash/redis';
import { inject } from 'vitest';

export type Answer<Data = RequestedSmsCode> = {
  status: number;
  headers: Headers;
  /** `ok`, or the error's code. */
  outcome: string;
  detail: AppErrorData['detail'];
  fieldErrors: AppErrorData['fieldErrors'];
  /** What is answered where nothing is refused; the caller knows of which shape. */
  data: Data;
};

export type Scene = {
  prisma: PrismaClient;
  redis: Redis;
  /** Calls a mutation; every call goes to the next server, from the given address. */
  call<Data = RequestedSmsCode>(
    procedure: string,
    input: unknown,
    options?: { ip?: string; cookie?: string },
  ): Promise<Answer<Data>>;
  /** What the processes have printed so far. */
  printed(): string;
  /** The digits in the SMS of a challenge. */
  codeOf(challengeId: string): string;
  stop(): Promise<void>;
};

const secret = () => randomBytes(32).toString('base64url');

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
  const apps = startApps(planned, {
    mode: 'production',
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      ...sandboxEnv(secrets, data, ['http://127.0.0.1:3000']),
      // Midnight is far from every test.
      SMS_BUDGET_TIME_ZONE: noonTimeZone(new Date()),
      PASSWORD_COST: '4',
      LOG_LEVEL: 'warn',
      ...options.env,
    },
    onLine: (_, line) => void lines.push(line),
  });
  const stop = async () => {
    await apps.stop();
    await database.drop();
  };
  await apps.untilReady(undefined).catch(async (error: unknown) => {
    await stop();
    throw error;
  });

  const servers = planned.filter(({ app }) => app === 'server').map(({ address }) => address);
  let turn = 0;
  return {
    prisma: database.prisma,
    redis: new Redis({
      url: data.redisUrl,
      token: data.redisToken,
      automaticDeserialization: false,
    }),
    printed: () => lines.join('\n'),
    codeOf: (challengeId) => deriveSmsCode(secrets.SMS_CODE_KEY, challengeId),
    async call(procedure, input, { ip = '203.0.113.7', cookie } = {}) {
      const server = servers[(turn += 1) % servers.length];
      const response = await fetch(`${server}/trpc/${procedure}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-forwarded-for': ip,
          ...(cookie === undefined ? {} : { cookie }),
        },
        body: JSON.stringify(input),
      });
      const { result, error } = await response.json();
      return {
        status: response.status,
        headers: response.headers,
        outcome: error?.data.appCode ?? 'ok',
        detail: error?.data.detail ?? {},
        fieldErrors: error?.data.fieldErrors ?? {},
        data: result?.data,
      };
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
