import { useText } from '../i18n/text-provider.tsx';
import { focusHeading } from '../routing/heading.ts';
import { Link } from '../routing/link.tsx';
import { useVisitor } from './visitor-provider.tsx';

/** Who is there, in a place that keeps its size while nobody knows yet. */
export function HeaderSession() {
  const { t } = useText();
  const { state, user } = useVisitor();
  if (state === 'checking')
    return (
      <div className="visitor checking">
        <span className="visually-hidden">{t.session.checking}</span>
      </div>
    );
  return (
    <div className="visitor">
      {user === null ? (
        <>
          <Link href="/login" className="quiet">
            {t.session.login}
          </Link>
          <Link href="/register" className="button">
            {t.session.register}
          </Link>
        </>
      ) : (
        <>
          <span className="username" title={user.username}>
            {user.username}
          </span>
          <SignOut />
        </>
      )}
    </div>
  );
}

function SignOut() {
  const { t } = useText();
  const { memory, signOut } = useVisitor();
  const isLeaving = memory === 'leaving';
  async function leave() {
    // The button is gone then, and the keyboard would be left nowhere.
    if (await signOut()) focusHeading();
  }
  return (
    <button type="button" className="quiet" aria-disabled={isLeaving} onClick={() => void leave()}>
      {isLeaving ? t.session.signingOut : t.session.signOut}
    </button>
  );
}
