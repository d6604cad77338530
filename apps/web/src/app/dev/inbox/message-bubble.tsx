import type { SandboxInboxMessage } from '@menjin/api';
import { CopyButton } from '../../../components/copy-button.tsx';
import { fillTemplate } from '../../../i18n/fill-template.ts';
import { formatBeijingTime } from '../../../i18n/format-beijing-time.ts';
import type { Locale } from '../../../i18n/locale.ts';
import type { Dictionary } from '../../../i18n/zh-cn.ts';

export function MessageBubble({
  message,
  locale,
  text,
}: {
  message: SandboxInboxMessage;
  locale: Locale;
  text: Pick<Dictionary['inbox'], 'to' | 'copy' | 'copied'>;
}) {
  const { id, to, code, at } = message;
  return (
    <article className="max-w-xl rounded-2xl rounded-tl-sm border border-line bg-tint px-4 py-3">
      <header className="flex flex-wrap justify-between gap-x-4 text-muted tabular-nums">
        <span>{fillTemplate(text.to, { mobile: to })}</span>
        <time dateTime={at.toISOString()}>{formatBeijingTime(at, locale, 'medium')}</time>
      </header>
      <p lang="zh-CN" className="mt-1 break-words whitespace-pre-line">
        {message.text}
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <code id={`code-${id}`} className="font-mono text-2xl font-semibold tracking-widest">
          {code}
        </code>
        <CopyButton value={code} sourceId={`code-${id}`} label={text.copy} done={text.copied} />
      </div>
    </article>
  );
}
