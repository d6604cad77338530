/** A cookie as menjin sets it: always Path=/, HttpOnly and SameSite=Lax. */
export type Cookie = {
  name: string;
  value: string;
  secure: boolean;
  /** Null: the cookie ends with the browser. 0: it is removed. */
  maxAgeSeconds: number | null;
};

/**
 * The name under which a cookie travels. Over https it carries `__Host-`, which browsers
 * accept only without Domain, with Path=/ and Secure (RFC 6265bis, 4.1.3.2).
 */
export function cookieName(name: string, options: { secure: boolean }): string {
  return options.secure ? `__Host-menjin.${name}` : `menjin.${name}`;
}

/** The cookie as the value of a Set-Cookie header. */
export function serializeCookie(cookie: Cookie): string {
  const maxAge = cookie.maxAgeSeconds === null ? '' : `; Max-Age=${cookie.maxAgeSeconds}`;
  const secure = cookie.secure ? '; Secure' : '';
  return `${cookie.name}=${cookie.value}; Path=/; HttpOnly; SameSite=Lax${secure}${maxAge}`;
}
