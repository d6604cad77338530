import type { SendingFigures } from '@menjin/contract';
import { currentText } from '../../../i18n/dictionaries.ts';
import { formatCount, formatMoney } from '../format-amount.ts';
import { conversionOf, formatShare } from './share.ts';

/** The figures of all periods together. */
export async function SendingTotals({ totals }: { totals: SendingFigures }) {
  const { staff } = await currentText();
  const { totals: t } = staff.overview;
  const conversion = conversionOf(totals);
  const figures = [
    [t.spent, formatMoney(totals.spent)],
    [t.requested, formatCount(totals.requested)],
    [t.sent, formatCount(totals.sent)],
    [t.conversion, conversion === null ? staff.none : formatShare(conversion)],
    [t.failed, formatCount(totals.failed + totals.expired)],
    [t.suppressed, formatCount(totals.suppressed)],
  ];
  return (
    <dl className="mt-5 grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-x-6 gap-y-4">
      {figures.map(([label, value]) => (
        <div key={label} className="flex flex-col-reverse justify-end">
          <dt className="text-sm text-muted">{label}</dt>
          <dd className="text-xl/8 font-semibold tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
