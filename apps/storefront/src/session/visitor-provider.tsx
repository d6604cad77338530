import { isAppError } from '@menjin/client';
import { useMenjin, useMenjinClient, useSession } from '@menjin/client/react';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { remember, type VisitMemory } from './visit-memory.ts';

export type Visitor = {
  state: 'checking' | 'signed-in' | 'signed-out' | 'expired' | 'unreachable';
  user: { id: number; username: string } | null;
  memory: VisitMemory;
  /** After a login: the page asks anew who is there. */
  refresh: () => Promise<void>;
  /** Tells whether they are signed out now. */
  signOut: () => Promise<boolean>;
  /** Why the last try to sign out failed; the visitor is signed in as before. */
  signOutError: unknown;
};

const VisitorContext = createContext<Visitor | null>(null);

/** Tells everything below who is there, and whether their session ended without them. */
export function VisitorProvider({ children }: { children: ReactNode }) {
  const menjin = useMenjin();
  const client = useMenjinClient();
  const queries = useQueryClient();
  const { state, user } = useSession();
  const [memory, setMemory] = useState<VisitMemory>('nobody');
  const [signOutError, setSignOutError] = useState<unknown>(null);
  const now = remember(memory, state);
  if (now !== memory) setMemory(now);
  useNoticeExpiry();

  const refresh = () => queries.invalidateQueries(menjin.session.pathFilter());
  async function signOut() {
    if (now === 'leaving') return false;
    setMemory('leaving');
    setSignOutError(null);
    try {
      await client.session.end.mutate();
      // What was asked before the end is not news any more; that nobody is there needs no asking.
      await queries.cancelQueries(menjin.session.pathFilter());
      queries.setQueryData(menjin.session.current.queryKey(), null);
      return true;
    } catch (error) {
      setMemory('somebody');
      setSignOutError(error);
      return false;
    }
  }
  const isExpired = state === 'signed-out' && now === 'somebody';
  return (
    <VisitorContext
      value={{
        state: isExpired ? 'expired' : state,
        user,
        memory: now,
        refresh,
        signOut,
        signOutError,
      }}
    >
      {children}
    </VisitorContext>
  );
}

export function useVisitor(): Visitor {
  const visitor = use(VisitorContext);
  if (visitor === null) throw new Error('Nobody provides the visitor.');
  return visitor;
}

/** Any query may be the first to learn that the session is over. */
function useNoticeExpiry(): void {
  const queries = useQueryClient();
  const menjin = useMenjin();
  useEffect(
    () =>
      queries.getQueryCache().subscribe((event) => {
        const isRefused =
          event.type === 'updated' &&
          event.action.type === 'error' &&
          isAppError(event.action.error, 'SIGN_IN_REQUIRED');
        if (isRefused) queries.setQueryData(menjin.session.current.queryKey(), null);
      }),
    [queries, menjin],
  );
}
