import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { type Cookie, type CookieScope, cookieName } from './cookie.ts';
import type { SeenAccount } from './ports.ts';

// About as long as people keep a browser; RFC 6265bis allows 400 days.
const LIFE_SECONDS = 180 * 24 * 60 * 60;

/**
 * Tells a browser in which an account was signed in before. It lets nobody in: guesses
 * from there are counted apart, so that strangers who guess keep no owner out (OWASP,
 * "Slow Down Online Guessing Attacks with Device Cookies"). After a change of password or
 * number no browser is known any more.
 */
export type KnownDevices = {
  name: string;
  carry(account: SeenAccount, at: Date): Cookie;
  /** Names the device; null where the account was not signed in there, or too long ago. */
  recognize(token: string | null, account: SeenAccount, at: Date): string | null;
};

export function createKnownDevices(
  scope: CookieScope,
  { secret }: { secret: string },
): KnownDevices {
  const name = cookieName('device', scope);
  // A key of its own for each use of the secret (RFC 5869).
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'menjin known device', 32));
  const sign = (device: string, issuedAt: string, { id, credentialsVersion }: SeenAccount) =>
    createHmac('sha256', key)
      .update([device, issuedAt, id, credentialsVersion].join('.'))
      .digest('base64url');
  return {
    name,
    carry(account, at) {
      const device = randomBytes(16).toString('base64url');
      const issuedAt = String(Math.floor(at.getTime() / 1000));
      const value = [device, issuedAt, sign(device, issuedAt, account)].join('.');
      return { ...scope, name, value, maxAgeSeconds: LIFE_SECONDS };
    },
    recognize(token, account, at) {
      if (token === null) return null;
      const [device = '', issuedAt = '', given = ''] = token.split('.');
      const expected = Buffer.from(sign(device, issuedAt, account));
      const signature = Buffer.from(given);
      const isOurs = signature.length === expected.length && timingSafeEqual(signature, expected);
      const isOld = at.getTime() >= (Number(issuedAt) + LIFE_SECONDS) * 1000;
      return isOurs && !isOld ? device : null;
    },
  };
}
