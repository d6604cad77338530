import type { SendingFigures, SendingStatistics, SendingStatisticsInput } from '@menjin/contract';
import type { Deps } from '../context.ts';
import type { SmsFailure, SmsFigures } from '../ports.ts';
import { PRICE_UNITS } from '../price-units.ts';
import { statisticsPeriods } from './statistics-periods.ts';

const MOST_FAILURES = 10;

/** What became of the messages of the last hours or days, by when they were asked for. */
export async function readSendingStatistics(
  { clock, settings, smsLog }: Pick<Deps, 'clock' | 'settings' | 'smsLog'>,
  { range }: SendingStatisticsInput,
): Promise<SendingStatistics> {
  const now = clock.now();
  const { unit, beginnings } = statisticsPeriods(settings.smsBudgetTimeZone, range, now);
  const { periods, failures } = await smsLog.count(beginnings, now);
  const [from = now] = beginnings;
  return {
    unit,
    from: from.toISOString(),
    to: now.toISOString(),
    periods: beginnings.map((beginning, index) => ({
      from: beginning.toISOString(),
      ...inMoney(periods[index] ?? NOTHING),
    })),
    totals: inMoney(periods.reduce(add, NOTHING)),
    failures: failures.toSorted(byFrequency).slice(0, MOST_FAILURES),
  };
}

const NOTHING: SmsFigures = {
  requested: 0,
  sent: 0,
  used: 0,
  failed: 0,
  expired: 0,
  suppressed: 0,
  spent: 0,
};

function add(a: SmsFigures, b: SmsFigures): SmsFigures {
  return {
    requested: a.requested + b.requested,
    sent: a.sent + b.sent,
    used: a.used + b.used,
    failed: a.failed + b.failed,
    expired: a.expired + b.expired,
    suppressed: a.suppressed + b.suppressed,
    spent: a.spent + b.spent,
  };
}

const inMoney = (figures: SmsFigures): SendingFigures => ({
  ...figures,
  spent: figures.spent / PRICE_UNITS,
});

/** The most frequent first; of two that are alike always the same. */
function byFrequency(a: SmsFailure, b: SmsFailure): number {
  return (
    b.count - a.count ||
    compare(a.failure, b.failure) ||
    // The same words of two gateways; where there was none comes first.
    compare(a.gateway ?? '', b.gateway ?? '')
  );
}

/** By bytes: the same wherever it runs. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
