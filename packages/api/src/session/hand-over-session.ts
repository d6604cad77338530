import type { Context } from '../context.ts';
import type { SessionToken } from '../session-token.ts';
import { endSession } from './end-session.ts';

/**
 * Gives the browser its new session. The one it had ends: nobody would have its cookie any
 * more but whoever copied it (OWASP ASVS 5.0, 7.2.4).
 */
export async function handOverSession(
  { deps, request, setCookie }: Context,
  token: SessionToken,
): Promise<void> {
  await endSession(deps, request, request.sessionToken);
  setCookie(deps.sessionCookies.carry(token));
}
