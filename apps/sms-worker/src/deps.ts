import { createPrisma } from '@menjin/db';
import { createSandboxGateway } from '@menjin/sms';
import { deriveSmsCode } from '@menjin/sms/job';
import pg from 'pg';
import type { Env } from './env.ts';
import { createPrismaSandboxInbox } from './prisma-sandbox-inbox.ts';
import type { SendSmsDeps } from './send-sms.ts';
import { createPrismaSmsLog } from './sms-log.ts';

/** Opens everything this process works with. */
export function openDeps(env: Env): {
  sendSms: SendSmsDeps;
  queuePool: pg.Pool;
  close(): Promise<void>;
} {
  const prisma = createPrisma({ databaseUrl: env.DATABASE_URL });
  const queuePool = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: env.SMS_CONCURRENCY + 2,
  });
  // A connection lost while idle, or while it is being made, must not end the process.
  queuePool.on('error', () => undefined);
  queuePool.on('connect', (client) => client.on('error', () => undefined));

  return {
    sendSms: {
      log: createPrismaSmsLog(prisma),
      gateway: createSandboxGateway(createPrismaSandboxInbox(prisma)),
      deriveCode: (challengeId) => deriveSmsCode(env.SMS_CODE_KEY, challengeId),
      now: () => new Date(),
      signature: env.SMS_SIGNATURE,
      host: new URL(env.NEXTAUTH_URL).hostname,
    },
    queuePool,
    async close() {
      await queuePool.end();
      await prisma.$disconnect();
    },
  };
}
