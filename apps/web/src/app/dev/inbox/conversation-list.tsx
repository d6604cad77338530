import { beijingDay, formatBeijingClock, nameBeijingDay } from '../../../i18n/beijing-day.ts';
import type { Locale } from '../../../i18n/locale.ts';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { Avatar } from './avatar.tsx';
import type { Conversation } from './list-conversations.ts';
import { readSubject } from './read-subject.ts';
import { splitLanguages } from './split-languages.ts';
import { UnreadMark } from './unread-mark.tsx';

const ROW =
  'group flex min-h-16 items-center gap-3 rounded-xl px-3 py-2.5 hover:bg-tint aria-[current=page]:bg-tint';

/** Everybody who got a message, each leading to theirs: a column, on a phone a strip. */
export function ConversationList({
  conversations,
  current,
  now,
  locale,
  text,
}: {
  conversations: readonly Conversation[];
  current: string | null;
  now: Date;
  locale: Locale;
  text: Dictionary['inbox'];
}) {
  return (
    <nav
      aria-label={text.conversations}
      className="relative shrink-0 overflow-x-auto border-b border-line md:overflow-y-auto md:border-e md:border-b-0"
    >
      <ul className="flex gap-1 p-2 md:flex-col">
        <li className="shrink-0">
          <a href="/dev/inbox" aria-current={current === null ? 'page' : undefined} className={ROW}>
            <Avatar to={null} isCurrent={current === null} />
            <span className="min-w-0">
              <span className="block truncate font-medium">{text.all}</span>
              <span className="block truncate text-sm text-muted max-md:hidden">
                {text.allPreview}
              </span>
            </span>
          </a>
        </li>
        {conversations.map(({ to, newest }) => (
          <li key={to} className="w-64 shrink-0 md:w-auto">
            <a
              href={`/dev/inbox?${new URLSearchParams({ to })}`}
              aria-current={to === current ? 'page' : undefined}
              className={ROW}
            >
              <Avatar to={to} isCurrent={to === current} />
              <span className="min-w-0 flex-1">
                <span className="flex items-baseline justify-between gap-2">
                  <span className="truncate font-medium tabular-nums group-has-data-unread:font-bold">
                    {to}
                  </span>
                  {newest !== null && (
                    <time
                      dateTime={newest.at.toISOString()}
                      className="shrink-0 text-sm text-muted tabular-nums"
                    >
                      {whenOf(newest.at)}
                    </time>
                  )}
                </span>
                <span className="flex min-h-6 items-center gap-2">
                  <span className="min-w-0 flex-1 truncate text-sm text-muted">
                    {newest !== null && <Preview message={newest} />}
                  </span>
                  {newest !== null && to !== current && (
                    <UnreadMark to={to} at={newest.at.toISOString()} label={text.unread} />
                  )}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );

  function whenOf(at: Date): string {
    const day = beijingDay(at);
    if (day === beijingDay(now)) return formatBeijingClock(at);
    return nameBeijingDay(day, now, { locale, ...text });
  }
}

function Preview({ message }: { message: NonNullable<Conversation['newest']> }) {
  const { subject, body } = readSubject(message);
  const words = subject ?? body.split('\n', 1)[0] ?? '';
  return splitLanguages(words).map(({ place, text, lang }) => (
    <span key={place} lang={lang}>
      {text}
    </span>
  ));
}
