import type { SandboxInboxMessage } from '@menjin/api';
import { fillTemplate } from '@menjin/contract/error-messages';
import { CopyButton } from '../../../components/copy-button.tsx';
import { formatBeijingClock } from '../../../i18n/beijing-day.ts';
import { formatBeijingTime } from '../../../i18n/format-beijing-time.ts';
import type { Locale } from '../../../i18n/locale.ts';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { MessageText, MessageWords } from './message-text.tsx';
import { readSubject } from './read-subject.ts';
import { UnreadMark } from './unread-mark.tsx';

export function MessageBubble({
  message,
  origin,
  isAddressed,
  locale,
  text,
}: {
  message: SandboxInboxMessage;
  /** Where our own pages are. */
  origin: string;
  /** Whether it tells to whom it went: among those of other people. */
  isAddressed: boolean;
  locale: Locale;
  text: Pick<Dictionary['inbox'], 'to' | 'copy' | 'copied'>;
}) {
  const { id, to, code, at } = message;
  const { subject, body } = readSubject(message);
  return (
    <article id={`message-${id}`} className="mt-4 max-w-md">
      <div className="overflow-hidden rounded-2xl rounded-tl-sm bg-tint">
        <div className="px-4 py-3">
          {subject !== null && (
            <p className="mb-2 font-semibold">
              <MessageWords text={subject} origin={origin} />
            </p>
          )}
          <MessageText text={body} origin={origin} />
        </div>
        {code !== '' && (
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line px-4 py-3">
            <code
              id={`code-${id}`}
              className="font-mono text-2xl font-semibold tracking-widest sm:text-3xl"
            >
              {code}
            </code>
            <CopyButton value={code} sourceId={`code-${id}`} label={text.copy} done={text.copied} />
          </div>
        )}
      </div>
      <footer className="mt-1 flex items-center gap-2 ps-1 text-sm text-muted">
        {isAddressed && (
          <a
            href={`/dev/inbox?${new URLSearchParams({ to })}`}
            className="-my-2 min-w-0 truncate py-2 tabular-nums hover:underline"
          >
            {fillTemplate(text.to, { recipient: to })}
          </a>
        )}
        <time
          dateTime={at.toISOString()}
          title={formatBeijingTime(at, locale, 'medium')}
          className="shrink-0 tabular-nums"
        >
          {formatBeijingClock(at)}
        </time>
        <UnreadMark to={to} at={at.toISOString()} />
      </footer>
    </article>
  );
}
