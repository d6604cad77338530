import { createPrisma } from '@menjin/db';
import { checkReadiness, createLog, createMetrics } from '@menjin/runtime';
import { createSandboxGateway, createSmtpGateway, type SmsGateway } from '@menjin/sms';
import { deriveSmsCode } from '@menjin/sms/job';
import pg from 'pg';
import type { Env } from './env.ts';
import { createPrismaSandboxInbox } from './prisma-sandbox-inbox.ts';
import { createPrismaSmsLog } from './prisma-sms-log.ts';
import type { SendSmsDeps } from './send-sms.ts';

/** Opens everything this process works with. */
export function openDeps(env: Env) {
  const prisma = createPrisma({ databaseUrl: env.DATABASE_URL });
  const queuePool = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: env.SMS_CONCURRENCY + 2,
  });
  // A connection lost while idle, or while it is being made, must not end the process.
  queuePool.on('error', () => undefined);
  queuePool.on('connect', (client) => client.on('error', () => undefined));

  const clock = { now: () => new Date() };
  const gateway = openGateway(env, () =>
    createSandboxGateway(createPrismaSandboxInbox(prisma), clock),
  );
  const sendSms: SendSmsDeps = {
    smsLog: createPrismaSmsLog(prisma),
    gateway,
    deriveCode: (challengeId) => deriveSmsCode(env.SMS_CODE_KEY, challengeId),
    clock,
    signature: env.SMS_SIGNATURE,
    host: new URL(env.NEXTAUTH_URL).hostname,
  };
  return {
    log: createLog({ process: 'sms-worker', level: env.LOG_LEVEL }),
    metrics: createMetrics('sms-worker'),
    sendSms,
    queuePool,
    readiness: () => checkReadiness({ postgres: () => prisma.$queryRaw`SELECT 1` }),
    async close() {
      await Promise.allSettled([gateway.close?.(), queuePool.end(), prisma.$disconnect()]);
    },
  };
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
