import 'server-only';
import type { Cookie } from '@menjin/api';
import type { cookies } from 'next/headers';

type CookieJar = Awaited<ReturnType<typeof cookies>>;

/** Puts a cookie of ours on the answer that is being made, in Next's way. */
export function setOwnCookie(
  jar: CookieJar,
  { name, value, secure, domain, maxAgeSeconds }: Cookie,
): void {
  jar.set({
    name,
    value,
    secure,
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    ...(domain === null ? {} : { domain }),
    ...(maxAgeSeconds === null ? {} : { maxAge: maxAgeSeconds }),
  });
}
