import { clientNetwork } from '../client-network.ts';
import type { Deps, RequestFacts } from '../context.ts';
import type { NewSession } from '../ports.ts';
import { createSessionToken, hashSessionToken, type SessionToken } from '../session-token.ts';

// As much of an address as a person needs to recognise a session, and no more.
const PREFIX_BITS = { ipv4: 24, ipv6: 48 };

/** A fresh token and the row that belongs to it; nothing is stored yet. */
export function newSession(
  deps: Pick<Deps, 'clock' | 'settings'>,
  request: Pick<RequestFacts, 'ip' | 'userAgent'>,
  remembered: boolean,
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
      ipPrefix: clientNetwork(request.ip, PREFIX_BITS),
      userAgent: request.userAgent?.replaceAll('\0', '').slice(0, 256) ?? null,
    },
  };
}
