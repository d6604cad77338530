import { SESSION_TOKEN_HEADER } from '@menjin/contract';
import type { Deps, RequestFacts } from './context.ts';
import { type Cookie, serializeCookie } from './cookie.ts';

/**
 * The header by which a cookie travels, as name and value. A client without cookies gets the
 * session's token in a header of its own, and nothing of what other cookies stand for.
 */
export function answerCookie(
  { sessionCookies }: Pick<Deps, 'sessionCookies'>,
  { isBearer }: Pick<RequestFacts, 'isBearer'>,
  cookie: Cookie,
): readonly [name: string, value: string] | null {
  if (!isBearer) return ['set-cookie', serializeCookie(cookie)];
  return cookie.name === sessionCookies.name ? [SESSION_TOKEN_HEADER, cookie.value] : null;
}
