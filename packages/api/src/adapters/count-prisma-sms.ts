import { Prisma, type PrismaClient } from '@menjin/db';
import type { SmsFailure, SmsFigures, SmsLog } from '../ports.ts';
import { PRICE_UNITS } from '../price-units.ts';

/** One group of messages: those of a period or, where that is null, those with one failure. */
type Row = SmsFigures & {
  /** From 1 on, as width_bucket counts. */
  period: number | null;
  failure: string | null;
  gateway: string | null;
  all: number;
};

/** Counts in one statement, which reads each message once. */
export async function countPrismaSms(
  prisma: PrismaClient,
  beginnings: readonly Date[],
  until: Date,
): ReturnType<SmsLog['count']> {
  const [first = until] = beginnings;
  const thresholds = beginnings.map((from) => from.toISOString());
  const rows = await prisma.$queryRaw<Row[]>(Prisma.sql`
    SELECT period, failure, gateway, count(*)::int AS "all",
      (count(*) FILTER (WHERE is_meant))::int AS requested,
      (count(*) FILTER (WHERE is_meant AND sent_at IS NOT NULL))::int AS sent,
      (count(*) FILTER (WHERE is_meant AND used_at IS NOT NULL))::int AS used,
      (count(*) FILTER (WHERE state = 'failed'))::int AS failed,
      (count(*) FILTER (WHERE state = 'expired'))::int AS expired,
      (count(*) FILTER (WHERE NOT is_meant))::int AS suppressed,
      (coalesce(sum(price) FILTER (WHERE is_meant AND sent_at IS NOT NULL), 0)
        * ${PRICE_UNITS}::int)::float8 AS spent
    FROM (
      SELECT width_bucket(created_at, ${thresholds}::timestamptz[]) AS period,
        failure, gateway, state, state <> 'suppressed' AS is_meant, price, sent_at, used_at
      FROM sms_messages WHERE created_at >= ${first} AND created_at < ${until}
    ) message
    GROUP BY GROUPING SETS ((period), (failure, gateway))`);
  const found = new Map(rows.map((row) => [row.period, row]));
  return {
    periods: beginnings.map((_, index) => toFigures(found.get(index + 1))),
    failures: rows.filter(({ period }) => period === null).flatMap(toFailure),
  };
}

function toFigures(row: Row | undefined): SmsFigures {
  const { requested = 0, sent = 0, used = 0, failed = 0, expired = 0 } = row ?? {};
  const { suppressed = 0, spent = 0 } = row ?? {};
  return { requested, sent, used, failed, expired, suppressed, spent: Math.round(spent) };
}

function toFailure({ failure, gateway, all }: Row): SmsFailure[] {
  return failure === null ? [] : [{ failure, gateway, count: all }];
}
