import { currentText } from '../i18n/dictionaries.ts';
import { webDeps } from '../server/deps.ts';
import { Notice } from './notice.tsx';

/** Tells a developer where the SMS goes that no phone receives; nothing outside of the sandbox. */
export async function SandboxNotice() {
  if (webDeps().env.SANDBOX === undefined) return null;
  const { frame, sandbox } = await currentText();
  return (
    <Notice>
      {sandbox.notice}
      <a
        href="/dev/inbox"
        target="_blank"
        rel="noopener"
        className="text-link -my-2.5 inline-block py-2.5"
      >
        {sandbox.openInbox}
        <span className="sr-only">{frame.newWindow}</span>
      </a>
    </Notice>
  );
}
