import type { SandboxInboxMessage } from '@menjin/api';
import type { ReactNode } from 'react';
import { nameBeijingDay } from '../../../i18n/beijing-day.ts';
import type { Locale } from '../../../i18n/locale.ts';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { Avatar } from './avatar.tsx';
import { groupByDay } from './group-by-day.ts';
import { MessageBubble } from './message-bubble.tsx';
import { MessageLog } from './message-log.tsx';
import { NoMessages } from './no-messages.tsx';
import { isAddress } from './read-subject.ts';
import { MarkSeen } from './unread-mark.tsx';

/** What one number or address got, or everybody, the newest first. */
export function ConversationMessages({
  messages,
  current,
  origin,
  live,
  now,
  locale,
  text,
}: {
  messages: readonly SandboxInboxMessage[];
  current: string | null;
  origin: string;
  live: ReactNode;
  now: Date;
  locale: Locale;
  text: Dictionary['inbox'];
}) {
  const name = current ?? text.all;
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <MarkSeen shown={newestTimes(messages)} />
      <header className="flex min-h-16 items-center gap-3 border-b border-line px-4 py-2 md:px-6">
        <span className="hidden sm:block">
          <Avatar to={current} />
        </span>
        <div className="min-w-0 flex-1">
          <h2 className="truncate font-semibold tabular-nums">{name}</h2>
          {current !== null && (
            <p className="text-sm text-muted">{isAddress(current) ? text.email : text.sms}</p>
          )}
        </div>
        {live}
      </header>
      <MessageLog newestId={messages[0]?.id ?? null} label={name}>
        {groupByDay(messages).map(({ day, items }) => (
          <div key={day}>
            <h3 className="mt-4 text-center text-sm text-muted">
              {nameBeijingDay(day, now, { locale, ...text })}
            </h3>
            {items.map((message) => (
              <MessageBubble
                key={message.id}
                message={message}
                origin={origin}
                isAddressed={current === null}
                locale={locale}
                text={text}
              />
            ))}
          </div>
        ))}
        {messages.length === 0 && <NoMessages recipient={current} text={text} />}
      </MessageLog>
    </div>
  );
}

/** When the newest message of each recipient came in. */
function newestTimes(messages: readonly SandboxInboxMessage[]): Record<string, string> {
  const oldestFirst = messages.toReversed();
  return Object.fromEntries(oldestFirst.map(({ to, at }) => [to, at.toISOString()]));
}
