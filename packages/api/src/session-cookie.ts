import { type Cookie, cookieName } from './cookie.ts';
import { isRememberedToken, type SessionToken } from './session-token.ts';

export type SessionCookies = {
  name: string;
  carry(token: SessionToken): Cookie;
  clear(): Cookie;
};

/** How the session travels. */
export function createSessionCookies(options: {
  secure: boolean;
  rememberedSeconds: number;
}): SessionCookies {
  const { secure, rememberedSeconds } = options;
  const name = cookieName('session', { secure });
  return {
    name,
    carry: (token) => ({
      name,
      value: token,
      secure,
      maxAgeSeconds: isRememberedToken(token) ? rememberedSeconds : null,
    }),
    clear: () => ({ name, value: '', secure, maxAgeSeconds: 0 }),
  };
}
