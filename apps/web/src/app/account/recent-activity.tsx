import type { Activity } from '@menjin/contract';
import { fillTemplate } from '@menjin/contract/error-messages';
import { Section } from '../../components/section.tsx';
import { currentLocale } from '../../i18n/current-locale.ts';
import { currentText } from '../../i18n/dictionaries.ts';
import { formatBeijingTime } from '../../i18n/format-beijing-time.ts';
import type { Dictionary } from '../../i18n/zh-cn.ts';
import { deviceName } from './device-name.ts';

const SHOWN_AT_ONCE = 5;

/** What happened to the account, the newest first; the older part folded away. */
export async function RecentActivity({
  activity,
  about,
}: {
  activity: readonly Activity[];
  /** What to think of it; null where it is not the owner who reads. */
  about: string | null;
}) {
  const { account: t } = await currentText();
  const earlier = activity.slice(SHOWN_AT_ONCE);
  return (
    <Section id="activity" heading={t.activity.heading}>
      {activity.length === 0 ? (
        <p className="mt-2 text-muted">{t.activity.empty}</p>
      ) : (
        <>
          {about !== null && <p className="text-muted">{about}</p>}
          <Lines activity={activity.slice(0, SHOWN_AT_ONCE)} text={t} />
        </>
      )}
      {earlier.length > 0 && (
        <details>
          <summary className="text-link flex min-h-11 cursor-pointer items-center">
            {fillTemplate(t.activity.earlier, { count: earlier.length })}
          </summary>
          <Lines activity={earlier} text={t} />
        </details>
      )}
    </Section>
  );
}

async function Lines({
  activity,
  text,
}: {
  activity: readonly Activity[];
  text: Pick<Dictionary['account'], 'activity' | 'devices'>;
}) {
  const locale = await currentLocale();
  return (
    <ul className="mt-2 divide-y divide-line border-y border-line">
      {activity.map(({ id, event, at, device, ipPrefix }) => (
        <li key={id} className="py-2.5">
          <div className="flex flex-wrap justify-between gap-x-4">
            <p className="font-medium">{text.activity.events[event]}</p>
            <time dateTime={at} className="text-muted tabular-nums">
              {formatBeijingTime(new Date(at), locale, 'short')}
            </time>
          </div>
          <p className="facts text-muted wrap-anywhere">
            <span>{deviceName(device, text.devices)}</span>
            {ipPrefix !== null && <span>{ipPrefix}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
