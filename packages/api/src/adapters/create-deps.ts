import { createPrisma, type PrismaClient } from '@menjin/db';
import { createPasswordHasher, type Peppers } from '@menjin/password';
import { checkReadiness, type Log, type Metrics, type Readiness, shareFor } from '@menjin/runtime';
import { deriveEmailToken, deriveSmsCode, readEmailToken } from '@menjin/sms/job';
import type { Redis } from '@upstash/redis';
import type { Deps } from '../context.ts';
import type { CookieScope } from '../cookie.ts';
import { createFlowCookies } from '../flow-cookie.ts';
import { createKnownDevices } from '../known-device.ts';
import { createSessionCookies } from '../session-cookie.ts';
import type { Settings } from '../settings.ts';
import { createCaptchaMaker } from './create-captcha-maker.ts';
import { createRedis, type RedisConnection } from './create-redis.ts';
import { failClosed } from './fail-closed.ts';
import { isPostgresAway } from './is-postgres-away.ts';
import { observeCalls } from './observe-calls.ts';
import { createPooledPasswords } from './pooled-passwords.ts';
import { createPrismaAccountStore } from './prisma-account-store.ts';
import { createPrismaAllowances } from './prisma-allowances.ts';
import { createPrismaAuditLog } from './prisma-audit-log.ts';
import { createPrismaEmailOutbox } from './prisma-email-outbox.ts';
import { createPrismaSessionStore } from './prisma-session-store.ts';
import { createPrismaSmsBlocks } from './prisma-sms-blocks.ts';
import { createPrismaSmsLog } from './prisma-sms-log.ts';
import { createPrismaSmsOutbox } from './prisma-sms-outbox.ts';
import { createPrismaStaffLog } from './prisma-staff-log.ts';
import { createPrismaUserDirectory } from './prisma-user-directory.ts';
import { createQueuedAlarms } from './queued-alarms.ts';
import { createRedisCaptchaTexts } from './redis-captcha-texts.ts';
import { createRedisFlowChallenges } from './redis-flow-challenges.ts';
import { createRedisOpenWork } from './redis-open-work.ts';
import { createRedisRateWindows } from './redis-rate-windows.ts';
import { createRedisResetTickets } from './redis-reset-tickets.ts';
import { createRedisSmsChallenges } from './redis-sms-challenges.ts';
import { createRedisSmsCooldowns } from './redis-sms-cooldowns.ts';
import { retryDeadlocks } from './retry-deadlocks.ts';

// Whoever asks more often than this learns nothing new, and costs nothing.
const READINESS_MS = 1_000;

export type DepsOptions = {
  settings: Settings;
  databaseUrl: string;
  redis: RedisConnection;
  smsCodeKey: string;
  passwordPeppers: Peppers;
  passwordCost: number;
  passwordWorkers: number;
  passwordNiceness: number;
  cookieScope: CookieScope;
  log: Log;
  metrics: Metrics;
};

/**
 * Opens everything a process that serves the API needs. Nothing connects before
 * it is used; `close()` ends threads and connections.
 */
export function createDeps(options: DepsOptions): {
  deps: Deps;
  prisma: PrismaClient;
  /** Whether everything this process depends on answers. */
  readiness(): Promise<Readiness>;
  close(): Promise<void>;
} {
  const { settings } = options;
  const prisma = createPrisma({ databaseUrl: options.databaseUrl });
  const { redis, close: closeRedis } = createRedis(options.redis);
  const hasher = createPasswordHasher({
    peppers: options.passwordPeppers,
    cost: options.passwordCost,
    workers: options.passwordWorkers,
    niceness: options.passwordNiceness,
    onWorkerDeath: (error) => options.log.error({ event: 'hashing-thread-died', error }),
  });

  const deps: Deps = {
    settings,
    clock: { now: () => new Date() },
    accounts: inPostgres(retryDeadlocks(createPrismaAccountStore(prisma))),
    sessions: inPostgres(retryDeadlocks(createPrismaSessionStore(prisma))),
    sessionCookies: createSessionCookies(options.cookieScope, {
      rememberedSeconds: settings.sessionRememberedSeconds,
    }),
    flowCookies: createFlowCookies(options.cookieScope),
    knownDevices: createKnownDevices(options.cookieScope, { secret: options.smsCodeKey }),
    audit: inPostgres(createPrismaAuditLog(prisma)),
    users: inPostgres(retryDeadlocks(createPrismaUserDirectory(prisma))),
    staffLog: inPostgres(createPrismaStaffLog(prisma)),
    resetTickets: inRedis(createRedisResetTickets(redis)),
    ...openEmailPorts(options, prisma),
    captchaTexts: inRedis(createRedisCaptchaTexts(redis)),
    captchaMaker: createCaptchaMaker(options),
    openWork: inRedis(createRedisOpenWork(redis)),
    rateWindows: inRedis(createRedisRateWindows(redis)),
    ...openSmsPorts(options, { prisma, redis }),
    passwords: createPooledPasswords(hasher),
    observe: observeCalls(options),
  };

  return {
    deps,
    prisma,
    readiness: shareFor(READINESS_MS, () =>
      checkReadiness({
        postgres: () => prisma.$queryRaw`SELECT 1`,
        redis: () => redis.ping(),
      }),
    ),
    async close() {
      closeRedis();
      await Promise.allSettled([hasher.close(), prisma.$disconnect()]);
    },
  };
}

const inPostgres = <Port extends object>(port: Port) => failClosed(port, isPostgresAway);
// A Redis that answers with any error cannot be relied on.
const inRedis = <Port extends object>(port: Port) => failClosed(port, () => true);

function openEmailPorts({ smsCodeKey }: DepsOptions, prisma: PrismaClient) {
  return {
    emailOutbox: inPostgres(createPrismaEmailOutbox(prisma)),
    emailTokens: {
      derive: (emailId) => deriveEmailToken(smsCodeKey, emailId),
      read: (token) => readEmailToken(smsCodeKey, token),
    },
  } satisfies Partial<Deps>;
}

function openSmsPorts(
  { log, metrics, smsCodeKey }: DepsOptions,
  { prisma, redis }: { prisma: PrismaClient; redis: Redis },
) {
  return {
    smsChallenges: inRedis(createRedisSmsChallenges(redis)),
    flowChallenges: inRedis(createRedisFlowChallenges(redis)),
    smsCooldowns: inRedis(createRedisSmsCooldowns(redis)),
    smsCodes: { derive: (challengeId) => deriveSmsCode(smsCodeKey, challengeId) },
    smsOutbox: inPostgres(createPrismaSmsOutbox(prisma)),
    smsLog: inPostgres(createPrismaSmsLog(prisma)),
    smsBlocks: inPostgres(createPrismaSmsBlocks(prisma)),
    allowances: inPostgres(createPrismaAllowances(prisma)),
    alarms: createQueuedAlarms({ prisma, log, metrics }),
    countRefusal: (limit) => metrics.refusal({ limit }),
  } satisfies Partial<Deps>;
}
