import { setTimeout as delay } from 'node:timers/promises';
import { createPrisma } from '@menjin/db';
import { checkReadiness, createLog, createMetrics } from '@menjin/runtime';
import { createSandboxGateway, createSmtpGateway, type SmsGateway } from '@menjin/sms';
import { deriveSmsCode } from '@menjin/sms/job';
import pg from 'pg';
import { createPrismaAlarms } from './alarms/prisma-alarms.ts';
import type { Env } from './env.ts';
import { listChores } from './housekeeping/list-chores.ts';
import { createPrismaLeases } from './lease/prisma-leases.ts';
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
  const gateway = openGateway(env, () =>
    createSandboxGateway(createPrismaSandboxInbox(prisma), clock),
  );
  const sendSms: SendSmsDeps = {
    smsLog: createPrismaSmsLog(prisma),
    gateway,
    alarms,
    deriveCode: (challengeId) => deriveSmsCode(env.SMS_CODE_KEY, challengeId),
    clock,
    pause: (ms) => delay(ms),
    signature: env.SMS_SIGNATURE,
    // Browsers fill a code in on the pages of this host alone.
    host: new URL(env.NEXTAUTH_URL).hostname,
  };
  const { ALERT_WEBHOOK_URL: url, ALERT_WEBHOOK_TOKEN: token } = env;
  return {
    log,
    metrics,
    clock,
    sendSms,
    queuePool,
    leases: createPrismaLeases(prisma),
    webhook: url === undefined ? undefined : { url, token },
    chores: listChores({ prisma, alarms, log, env }),
    readiness: () => checkReadiness({ postgres: () => prisma.$queryRaw`SELECT 1` }),
    async close() {
      await Promise.allSettled([gateway.close?.(), queuePool.end(), prisma.$disconnect()]);
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

function openGateway(env: Env, sandbox: () => SmsGateway): SmsGateway {
  if (env.SMS_GATEWAY === 'sandbox') return sandbox();
  return createSmtpGateway({
    url: env.SMTP_URL ?? '',
    from: env.SMTP_FROM ?? '',
    recipientTemplate: env.SMTP_RECIPIENT ?? '',
    subject: `【${env.SMS_SIGNATURE}】验证码`,
  });
}
