import { fillTemplate } from '@menjin/contract/error-messages';
import { buttonClass } from '../../../components/button.tsx';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { Avatar } from './avatar.tsx';

/** What stands where no message is: how to get one. */
export function NoMessages({
  recipient,
  text,
}: {
  recipient: string | null;
  text: Dictionary['inbox'];
}) {
  return (
    <div className="flex min-h-80 flex-col items-center justify-center gap-4 py-12 text-center">
      <Avatar to={recipient} />
      <p className="font-semibold wrap-anywhere">
        {recipient === null ? text.empty : fillTemplate(text.emptyFor, { recipient })}
      </p>
      <p className="max-w-80 text-muted">{text.emptyAbout}</p>
      <a href="/register" className={buttonClass('secondary')}>
        {text.goRegister}
      </a>
    </div>
  );
}
