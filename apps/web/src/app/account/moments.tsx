import { fillTemplate } from '@menjin/contract/error-messages';
import { currentLocale } from '../../i18n/current-locale.ts';
import { currentText } from '../../i18n/dictionaries.ts';
import { formatBeijingTime } from '../../i18n/format-beijing-time.ts';
import { formatTimeAgo } from '../../i18n/format-time-ago.ts';
import { webDeps } from '../../server/deps.ts';

/** A moment, ISO 8601, in Beijing time. */
export async function BeijingTime({ at }: { at: string }) {
  return <time dateTime={at}>{await beijingTime(at)}</time>;
}

/** How long ago a moment was; the moment itself where the pointer rests. */
export async function TimeAgo({ at }: { at: string }) {
  const ago = formatTimeAgo(new Date(at), webDeps().deps.clock.now(), await currentLocale());
  const { account } = await currentText();
  return (
    <time dateTime={at} title={await beijingTime(at)}>
      {ago ?? account.justNow}
    </time>
  );
}

export async function beijingTime(at: string): Promise<string> {
  const { account } = await currentText();
  const time = formatBeijingTime(new Date(at), await currentLocale(), 'short');
  return fillTemplate(account.beijingTime, { time });
}
