import type { SandboxInboxMessage } from '@menjin/api';
import { fillTemplate } from '@menjin/contract/error-messages';
import { CopyButton } from '../../../components/copy-button.tsx';
import { formatBeijingTime } from '../../../i18n/format-beijing-time.ts';
import type { Locale } from '../../../i18n/locale.ts';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { MessageText } from './message-text.tsx';

export function MessageBubble({
  message,
  origin,
  locale,
  text,
}: {
  message: SandboxInboxMessage;
  /** Where our own pages are. */
  origin: string;
  locale: Locale;
  text: Pick<Dictionary['inbox'], 'to' | 'copy' | 'copied'>;
}) {
  const { id, to, code, at } = message;
  const { subject, body } = readSubject(message);
  return (
    <article className="max-w-xl rounded-2xl rounded-tl-sm border border-line bg-tint px-4 py-3">
      <header className="flex flex-wrap justify-between gap-x-4 text-muted tabular-nums">
        <span className="wrap-anywhere">{fillTemplate(text.to, { recipient: to })}</span>
        <time dateTime={at.toISOString()}>{formatBeijingTime(at, locale, 'medium')}</time>
      </header>
      {subject !== undefined && (
        <h2 lang="zh-CN" className="mt-2 font-semibold">
          {subject}
        </h2>
      )}
      <MessageText text={body} origin={origin} />
      {code !== '' && (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <code id={`code-${id}`} className="font-mono text-2xl font-semibold tracking-widest">
            {code}
          </code>
          <CopyButton value={code} sourceId={`code-${id}`} label={text.copy} done={text.copied} />
        </div>
      )}
    </article>
  );
}

/** The first paragraph of an e-mail is its subject; an SMS has none. */
function readSubject({ to, text }: SandboxInboxMessage): { subject?: string; body: string } {
  const end = text.indexOf('\n\n');
  if (!to.includes('@') || end === -1) return { body: text };
  return { subject: text.slice(0, end), body: text.slice(end + 2) };
}
