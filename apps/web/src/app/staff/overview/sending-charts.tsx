import type { SendingStatistics } from '@menjin/contract';
import { currentText } from '../../../i18n/dictionaries.ts';
import { webDeps } from '../../../server/deps.ts';
import { ChartFigure } from '../charts/chart-figure.tsx';
import { periodLabel } from '../charts/period-label.ts';
import { formatCount, formatMoney } from '../format-amount.ts';
import { FailureCauses } from './failure-causes.tsx';
import { conversionOf, formatShare } from './share.ts';

/** What was spent, how many codes were used, and what did not arrive, over time. */
export async function SendingCharts({ statistics }: { statistics: SendingStatistics }) {
  const { staff } = await currentText();
  const { charts: t } = staff.overview;
  const { unit, periods, failures, totals } = statistics;
  if (totals.requested + totals.suppressed === 0)
    return <p className="mt-6 text-muted">{t.empty}</p>;
  const { smsBudgetTimeZone } = webDeps().deps.settings;
  const shared = {
    periods: periods.map(({ from }) => periodLabel(from, unit, smsBudgetTimeZone)),
    text: { values: t.values, period: t[unit], none: staff.none },
  };
  return (
    <div className="mt-8 grid gap-x-10 gap-y-10 lg:grid-cols-2">
      <ChartFigure
        title={t.spent.title}
        series={[
          { label: t.spent.series, values: periods.map(({ spent }) => spent), color: 'accent' },
        ]}
        unit={0.05}
        format={formatMoney}
        {...shared}
      />
      <ChartFigure
        title={t.conversion.title}
        about={t.conversion.about}
        series={[
          { label: t.conversion.series, values: periods.map(conversionOf), color: 'accent' },
        ]}
        unit={0.5}
        top={1}
        format={formatShare}
        {...shared}
      />
      <ChartFigure
        title={t.failures.title}
        series={[
          {
            label: t.failures.failed,
            values: periods.map(({ failed }) => failed),
            color: 'danger',
          },
          {
            label: t.failures.expired,
            values: periods.map(({ expired }) => expired),
            color: 'edge',
          },
        ]}
        unit={1}
        format={formatCount}
        {...shared}
      />
      <FailureCauses failures={failures} text={staff} />
    </div>
  );
}
