import { errorSentence } from '@menjin/client/messages';
import { useText } from '../i18n/text-provider.tsx';
import { Link } from '../routing/link.tsx';
import { useVisitor } from './visitor-provider.tsx';

/** What became of the session; read aloud when it happens. */
export function SessionNotices() {
  const { t, language } = useText();
  const { state, memory, signOutError } = useVisitor();
  return (
    <div role="status">
      {state === 'expired' && (
        <p className="notice warning">
          {t.session.expired}
          <Link href="/login">{t.session.again}</Link>
        </p>
      )}
      {memory === 'left' && <p className="notice">{t.session.signedOut}</p>}
      {signOutError !== null && (
        <p className="notice warning">{errorSentence(signOutError, language)}</p>
      )}
    </div>
  );
}
