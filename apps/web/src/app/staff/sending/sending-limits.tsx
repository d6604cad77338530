import type { SendingStatus } from '@menjin/contract';
import { currentText } from '../../../i18n/dictionaries.ts';
import { formatCount, formatMoney } from '../format-amount.ts';
import { Meter } from './meter.tsx';

/** How near the stops of the day and of the hour are. */
export async function SendingLimits({ status: { today, hour } }: { status: SendingStatus }) {
  const { limits: t } = (await currentText()).staff.sending;
  return (
    <div className="mt-3 grid gap-x-8 gap-y-5 sm:grid-cols-2">
      <Meter
        label={t.today}
        used={today.spent}
        limit={today.budget}
        reserve={today.reserve}
        format={formatMoney}
        text={t}
      />
      <Meter
        label={t.hour}
        used={hour.count}
        limit={hour.cap}
        reserve={hour.reserve}
        format={formatCount}
        text={t}
      />
    </div>
  );
}
