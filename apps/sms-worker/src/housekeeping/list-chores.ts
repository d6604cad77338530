import type { PrismaClient } from '@menjin/db';
import type { Log } from '@menjin/runtime';
import type { Alarms } from '../alarms/alarms.ts';
import type { Env } from '../env.ts';
import type { Chore } from './chore.ts';
import { deleteOldRows } from './delete-old-rows.ts';
import { expireEmails } from './expire-emails.ts';
import { expireMessages } from './expire-messages.ts';
import { watchConversion } from './watch-conversion.ts';
import { watchFailures } from './watch-failures.ts';

type ChoreDeps = {
  prisma: PrismaClient;
  alarms: Alarms;
  log: Log;
  env: Pick<
    Env,
    | 'SMS_LOG_RETENTION_DAYS'
    | 'AUDIT_RETENTION_DAYS'
    | 'STAFF_AUDIT_RETENTION_DAYS'
    | 'SMS_CONVERSION_MIN_SENDS'
    | 'SMS_CONVERSION_MIN_PERCENT'
  >;
};

/** What every worker does beside sending. */
export function listChores({ prisma, alarms, log, env }: ChoreDeps): Chore[] {
  const retention = {
    smsLogDays: env.SMS_LOG_RETENTION_DAYS,
    auditDays: env.AUDIT_RETENTION_DAYS,
    staffAuditDays: env.STAFF_AUDIT_RETENTION_DAYS,
  };
  const limits = {
    minSends: env.SMS_CONVERSION_MIN_SENDS,
    minPercent: env.SMS_CONVERSION_MIN_PERCENT,
  };
  return [
    { name: 'expire-messages', run: () => expireMessages(prisma, log) },
    { name: 'expire-emails', run: () => expireEmails(prisma, log) },
    { name: 'delete-old-rows', run: () => deleteOldRows(prisma, retention) },
    { name: 'watch-conversion', run: () => watchConversion(prisma, alarms, limits) },
    { name: 'watch-failures', run: () => watchFailures(prisma, alarms) },
  ];
}
