import type { Context } from '../context.ts';
import { endSession } from './end-session.ts';
import type { SignedIn } from './start-session.ts';

/**
 * Gives the browser its new session, and lets it be known as one where the account was signed
 * in. The session it had ends: nobody would have its cookie any more but whoever copied it
 * (OWASP ASVS 5.0, 7.2.4).
 */
export async function handOverSession(
  { deps, request, setCookie }: Context,
  { account, token }: SignedIn,
): Promise<void> {
  setCookie(deps.sessionCookies.carry(token));
  setCookie(deps.knownDevices.carry(account, deps.clock.now()));
  // Whoever is signed in stays so, whatever becomes of the row, which ends by itself.
  await endSession(deps, request, request.sessionToken).catch(() => undefined);
}
