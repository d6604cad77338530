import { fillTemplate } from '@menjin/contract/error-messages';
import type { ReactNode } from 'react';

/** A moment, ISO 8601, as it is read in Beijing, short enough for a table; in UTC where the pointer rests. */
export function Moment({ at }: { at: string }) {
  const [day, time] = beijingTime(at).split(' ');
  return (
    <Time at={at}>
      <span className="whitespace-nowrap">{day}</span>{' '}
      <span className="whitespace-nowrap">{time}</span>
    </Time>
  );
}

/** The day alone, where no more is known. */
export function Day({ at }: { at: string }) {
  return <Time at={at}>{beijingTime(at).slice(0, 10)}</Time>;
}

/** How long after another moment one was. */
export function After({ at, since, text }: { at: string; since: string; text: string }) {
  const seconds = Math.round((Date.parse(at) - Date.parse(since)) / 1000);
  return <Time at={at}>{fillTemplate(text, { seconds })}</Time>;
}

function Time({ at, children }: { at: string; children: ReactNode }) {
  const utc = at.slice(0, 19).replace('T', ' ');
  return (
    <time dateTime={at} title={`${utc} UTC`} className="tabular-nums in-[td]:whitespace-nowrap">
      {children}
    </time>
  );
}

/** `2026-11-22 16:00:05` in every language: what stands in a column is compared, not read. */
function beijingTime(at: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(at));
}
