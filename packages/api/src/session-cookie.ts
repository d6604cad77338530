import { type Cookie, type CookieScope, cookieName } from './cookie.ts';
import { isRememberedToken, type SessionToken } from './session-token.ts';

export type SessionCookies = {
  name: string;
  scope: CookieScope;
  carry(token: SessionToken): Cookie;
  clear(): Cookie;
};

/** How the session travels. */
export function createSessionCookies(
  scope: CookieScope,
  options: { rememberedSeconds: number },
): SessionCookies {
  const name = cookieName('session', scope);
  return {
    name,
    scope,
    carry: (token) => ({
      ...scope,
      name,
      value: token,
      maxAgeSeconds: isRememberedToken(token) ? options.rememberedSeconds : null,
    }),
    clear: () => ({ ...scope, name, value: '', maxAgeSeconds: 0 }),
  };
}
