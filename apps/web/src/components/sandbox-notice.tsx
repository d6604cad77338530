import type { Dictionary } from '../i18n/zh-cn.ts';
import { Notice } from './notice.tsx';

/** Tells a developer where the SMS goes that no phone receives. */
export function SandboxNotice({
  text,
  newWindow,
}: {
  text: Dictionary['sandbox'];
  newWindow: string;
}) {
  return (
    <Notice>
      {text.notice}
      <a
        href="/dev/inbox"
        target="_blank"
        rel="noopener"
        className="text-link -my-2.5 inline-block py-2.5"
      >
        {text.openInbox}
        <span className="sr-only">{newWindow}</span>
      </a>
    </Notice>
  );
}
