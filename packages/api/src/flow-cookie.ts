import { randomBytes } from 'node:crypto';
import { type Cookie, type CookieScope, cookieName } from './cookie.ts';

export type FlowCookies = {
  name: string;
  carry(token: string): Cookie;
};

/**
 * How a flow travels: what one browser does before anybody is signed in. It lets nobody
 * in; it keeps others from replacing the captcha that somebody is looking at.
 */
export function createFlowCookies(scope: CookieScope): FlowCookies {
  const name = cookieName('flow', scope);
  return { name, carry: (token) => ({ ...scope, name, value: token, maxAgeSeconds: null }) };
}

export function createFlowToken(): string {
  return randomBytes(16).toString('base64url');
}

/** Whether it may be one that `createFlowToken` made. */
export function isFlowToken(text: string): boolean {
  return /^[\w-]{22}$/.test(text);
}
