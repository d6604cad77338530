import { SMS_NOTICES } from '@menjin/contract';
import { Prisma, type PrismaClient } from '@menjin/db';
import type { Alarms } from '../alarms/alarms.ts';

export type ConversionLimits = {
  /** Of fewer messages nothing is concluded. */
  minSends: number;
  /** 0 watches nothing. */
  minPercent: number;
};

/**
 * Raises an alarm when few of the last hour's codes were used: programs that make us
 * pay for messages never read them. The newest are left out; people need a moment.
 */
export async function watchConversion(
  prisma: PrismaClient,
  alarms: Alarms,
  limits: ConversionLimits,
): Promise<void> {
  if (limits.minPercent === 0) return;
  const [row] = await prisma.$queryRaw<{ sent: number; used: number }[]>(Prisma.sql`
    SELECT count(*)::int AS sent, count(used_at)::int AS used FROM sms_messages
    WHERE state IN ('accepted', 'delivered') AND purpose <> ALL (${SMS_NOTICES})
      AND created_at BETWEEN now() - interval '1 hour' AND now() - interval '2 minutes'`);
  const { sent, used } = row ?? { sent: 0, used: 0 };
  if (sent < limits.minSends || used * 100 >= sent * limits.minPercent) return;
  const percent = Math.floor((used * 100) / sent);
  await alarms.raise({ event: 'sms_conversion_low', facts: { sent, used, percent } }, '');
}
