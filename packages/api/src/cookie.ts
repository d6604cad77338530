/** A cookie as menjin sets it: always Path=/, HttpOnly and SameSite=Lax. */
export type Cookie = {
  name: string;
  value: string;
  secure: boolean;
  /** Null: for the host that sets it alone. */
  domain: string | null;
  /** Null: the cookie ends with the browser. 0: it is removed. */
  maxAgeSeconds: number | null;
};

/** What all cookies of a deployment have in common. */
export type CookieScope = Pick<Cookie, 'secure' | 'domain'>;

/**
 * The name under which a cookie travels. Over https it carries `__Host-`, which browsers
 * accept only without Domain, with Path=/ and Secure; for a whole domain `__Secure-`
 * (RFC 6265bis, 4.1.3).
 */
export function cookieName(name: string, { secure, domain }: CookieScope): string {
  if (!secure) return `menjin.${name}`;
  return domain === null ? `__Host-menjin.${name}` : `__Secure-menjin.${name}`;
}

/** The cookie as the value of a Set-Cookie header. */
export function serializeCookie(cookie: Cookie): string {
  const maxAge = cookie.maxAgeSeconds === null ? '' : `; Max-Age=${cookie.maxAgeSeconds}`;
  const secure = cookie.secure ? '; Secure' : '';
  const domain = cookie.domain === null ? '' : `; Domain=${cookie.domain}`;
  return `${cookie.name}=${cookie.value}; Path=/; HttpOnly; SameSite=Lax${domain}${secure}${maxAge}`;
}
