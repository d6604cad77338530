import { randomBytes } from 'node:crypto';
import { type Cookie, cookieName } from './cookie.ts';

export type FlowCookies = {
  name: string;
  carry(token: string): Cookie;
};

/**
 * How a flow travels: what one browser does before anybody is signed in. It lets nobody
 * in; it keeps others from replacing the captcha that somebody is looking at.
 */
export function createFlowCookies({ secure }: { secure: boolean }): FlowCookies {
  const name = cookieName('flow', { secure });
  return { name, carry: (token) => ({ name, value: token, secure, maxAgeSeconds: null }) };
}

export function createFlowToken(): string {
  return randomBytes(16).toString('base64url');
}

/** Whether it may be one that `createFlowToken` made. */
export function isFlowToken(text: string): boolean {
  return /^[\w-]{22}$/.test(text);
}
