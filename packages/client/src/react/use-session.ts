import type { CurrentSession } from '@menjin/contract';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from './menjin-context.ts';

export type Session =
  | { state: 'checking' | 'signed-out' | 'unreachable'; user: null }
  | ({ state: 'signed-in' } & CurrentSession);

/**
 * Who is signed in. What is known stays while it is asked for anew. `unreachable`: nothing
 * is known, since asking has failed; it is tried again as often as the query client does.
 *
 * After a login or its end, `queryClient.invalidateQueries(menjin.session.pathFilter())`.
 */
export function useSession(): Session {
  const query = useQuery(useTRPC().session.current.queryOptions());
  if (query.data) return { state: 'signed-in', ...query.data };
  if (query.data === null) return { state: 'signed-out', user: null };
  const hasFailed = query.failureCount > 0 || query.errorUpdateCount > 0;
  const isAway = hasFailed || query.fetchStatus === 'paused';
  return { state: isAway ? 'unreachable' : 'checking', user: null };
}
