import { isAppError } from '@menjin/client';
import { errorSentence, fillTemplate } from '@menjin/client/messages';
import { useMenjin } from '@menjin/client/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../i18n/text-provider.tsx';
import { usePlaces } from '../places-context.ts';
import { diagnoseConnection } from './diagnose-connection.ts';

/** Says why nothing is known of the session, and what to do, for as long as that is so. */
export function ConnectionNotice() {
  const { t, language } = useText();
  const { server } = usePlaces();
  const session = useQuery(useMenjin().session.current.queryOptions());
  const [failure, setFailure] = useState<unknown>(null);
  // A new try forgets why the last one failed; people should not have to.
  if (session.failureReason !== null && session.failureReason !== failure)
    setFailure(session.failureReason);
  const isAway = session.data === undefined && failure !== null;
  const hasAnswered = isAppError(failure);
  const diagnosis = useQuery({
    queryKey: ['connection', server],
    queryFn: () => diagnoseConnection(server),
    enabled: isAway && !hasAnswered,
    staleTime: 0,
    gcTime: 0,
  });

  async function tryAgain() {
    const { isError } = await session.refetch();
    if (isError && !hasAnswered) await diagnosis.refetch();
  }

  const isTold = isAway && (hasAnswered || diagnosis.data !== undefined);
  return (
    <div role="status" className="page">
      {isTold && (
        <div className="notice warning connection">
          {hasAnswered ? (
            <>
              <h2>{t.connection.failedTitle}</h2>
              <p>{errorSentence(failure, language)}</p>
            </>
          ) : (
            <NoAnswer isRefused={diagnosis.data === 'refused'} />
          )}
          <button
            type="button"
            className="button"
            aria-disabled={session.isFetching}
            onClick={() => void tryAgain()}
          >
            {session.isFetching ? t.connection.trying : t.connection.tryAgain}
          </button>
        </div>
      )}
    </div>
  );
}

/** What to do about a server that does not let this page in, or may not. */
function NoAnswer({ isRefused }: { isRefused: boolean }) {
  const { connection } = useText().t;
  const { server } = usePlaces();
  const { origin } = location;
  return (
    <>
      <h2>{isRefused ? connection.refusedTitle : connection.silentTitle}</h2>
      <p>{fillTemplate(isRefused ? connection.refused : connection.silent, { server, origin })}</p>
      <p>{isRefused ? connection.refusedFix : connection.silentFix}</p>
      <pre>
        <code>ALLOWED_ORIGINS={origin}</code>
      </pre>
      <p>{connection.more}</p>
    </>
  );
}
