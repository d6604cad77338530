import { isRememberedToken, type SessionToken } from './session-token.ts';

/** A cookie as menjin sets it: always Path=/, HttpOnly and SameSite=Lax. */
export type SessionCookie = {
  name: string;
  value: string;
  secure: boolean;
  /** Null: the cookie ends with the browser. 0: it is removed. */
  maxAgeSeconds: number | null;
};

export type SessionCookies = {
  name: string;
  carry(token: SessionToken): SessionCookie;
  clear(): SessionCookie;
};

/**
 * How the session travels. Over https the name carries `__Host-`, which browsers
 * accept only without Domain, with Path=/ and Secure (RFC 6265bis, 4.1.3.2).
 */
export function createSessionCookies(options: {
  secure: boolean;
  rememberedSeconds: number;
}): SessionCookies {
  const { secure, rememberedSeconds } = options;
  const name = secure ? '__Host-menjin.session' : 'menjin.session';
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

/** The cookie as the value of a Set-Cookie header. */
export function serializeSessionCookie(cookie: SessionCookie): string {
  const maxAge = cookie.maxAgeSeconds === null ? '' : `; Max-Age=${cookie.maxAgeSeconds}`;
  const secure = cookie.secure ? '; Secure' : '';
  return `${cookie.name}=${cookie.value}; Path=/; HttpOnly; SameSite=Lax${secure}${maxAge}`;
}
