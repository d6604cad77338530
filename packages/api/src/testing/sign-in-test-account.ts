import type { StoredSession } from '../ports.ts';
import { hashSessionToken, type SessionToken } from '../session-token.ts';
import { addTestAccount } from './add-test-account.ts';
import type { TestDeps } from './create-test-deps.ts';

/** An account with a live session, as procedures see it. */
export async function signInTestAccount(
  deps: TestDeps,
  given: Parameters<typeof addTestAccount>[1] = {},
): Promise<{ id: number; token: SessionToken; session: () => Promise<StoredSession> }> {
  const { id, token } = await addTestAccount(deps, given);
  return {
    id,
    token,
    /** The session as it is now. */
    async session() {
      const session = await deps.sessions.find(hashSessionToken(token));
      if (session === null) throw new Error('The session is over.');
      return session;
    },
  };
}
