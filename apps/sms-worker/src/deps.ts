import { setTimeout as delay } from 'node:timers/promises';
import { createPrisma } from '@menjin/db';
import { checkReadiness, createLog, createMetrics } from '@menjin/runtime';
import { deriveEmailToken, deriveSmsCode } from '@menjin/sms/job';
import pg from 'pg';
import { createPrismaAlarms } from './alarms/prisma-alarms.ts';
import { createPrismaEmailLog } from './email/prisma-email-log.ts';
import type { SendEmailDeps } from './email/send-email.ts';
import type { Env } from './env.ts';
import { listChores } from './housekeeping/list-chores.ts';
import { createPrismaLeases } from './lease/prisma-leases.ts';
import { openSenders } from './open-senders.ts';
import { createPrismaSandboxInbox } from './prisma-sandbox-inbox.ts';
import { createPrismaSmsLog } from './prisma-sms-log.ts';
import type { SendSmsDeps } from './send-sms.ts';
import { showMessages } from './show-messages.ts';

/** Opens everything this process works with. */
export function openDeps(env: Env) {
  const prisma = createPrisma({ databaseUrl: env.DATABASE_URL });
  const queuePool = openQueuePool(env);
  const log = createLog({ process: 'sms-worker', level: env.LOG_LEVEL });
  const metrics = createMetrics('sms-worker');
  showMessages(prisma, metrics);

  const clock = { now: () => new Date() };
  const alarms = createPrismaAlarms({ prisma, log, metrics, clock });
  const senders = openSenders(env, createPrismaSandboxInbox(prisma), clock);
  const { hostname, origin } = new URL(env.NEXTAUTH_URL);
  const forBoth = {
    alarms,
    clock,
    pause: (ms: number) => delay(ms),
    signature: env.SMS_SIGNATURE,
  };
  const sendSms: SendSmsDeps = {
    ...forBoth,
    smsLog: createPrismaSmsLog(prisma),
    gateway: senders.gateway,
    deriveCode: (challengeId) => deriveSmsCode(env.SMS_CODE_KEY, challengeId),
    // Browsers fill a code in on the pages of this host alone.
    host: hostname,
  };
  const sendEmail: SendEmailDeps = {
    ...forBoth,
    emailLog: createPrismaEmailLog(prisma),
    mailer: senders.mailer,
    deriveToken: (emailId) => deriveEmailToken(env.SMS_CODE_KEY, emailId),
    origin,
  };
  const { ALERT_WEBHOOK_URL: url, ALERT_WEBHOOK_TOKEN: token } = env;
  return {
    log,
    metrics,
    clock,
    sendSms,
    sendEmail,
    queuePool,
    leases: createPrismaLeases(prisma),
    webhook: url === undefined ? undefined : { url, token },
    chores: listChores({ prisma, alarms, log, env }),
    readiness: () => checkReadiness({ postgres: () => prisma.$queryRaw`SELECT 1` }),
    async close() {
      await Promise.allSettled([senders.close(), queuePool.end(), prisma.$disconnect()]);
    },
  };
}

function openQueuePool(env: Env): pg.Pool {
  const pool = new pg.Pool({ connectionString: env.DATABASE_URL, max: env.SMS_CONCURRENCY + 2 });
  // A connection lost while idle, or while it is being made, must not end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
