import { keptWhereabouts, type Whereabouts } from '../audit-facts.ts';
import type { Deps } from '../context.ts';
import type { NewSession } from '../ports.ts';
import { createSessionToken, hashSessionToken, type SessionToken } from '../session-token.ts';

/** A fresh token and the row that belongs to it; nothing is stored yet. */
export function newSession(
  deps: Pick<Deps, 'clock' | 'settings'>,
  client: Whereabouts,
  { remembered }: Pick<NewSession, 'remembered'>,
): { token: SessionToken; session: NewSession } {
  const { sessionRememberedSeconds, sessionSeconds } = deps.settings;
  const token = createSessionToken(remembered);
  const createdAt = deps.clock.now();
  const lifeSeconds = remembered ? sessionRememberedSeconds : sessionSeconds;
  return {
    token,
    session: {
      tokenHash: hashSessionToken(token),
      remembered,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + lifeSeconds * 1000),
      ...keptWhereabouts(client),
    },
  };
}
