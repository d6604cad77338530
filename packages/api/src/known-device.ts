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
  carry(account: SeenAccount): Cookie;
  /** Names the device; null where the account was not signed in there. */
  recognize(token: string | null, account: SeenAccount): string | null;
};

export function createKnownDevices(
  scope: CookieScope,
  { secret }: { secret: string },
): KnownDevices {
  const name = cookieName('device', scope);
  // A key of its own for each use of the secret (RFC 5869).
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'menjin known device', 32));
  const sign = (device: string, { id, credentialsVersion }: SeenAccount) =>
    createHmac('sha256', key).update(`${device}.${id}.${credentialsVersion}`).digest('base64url');
  return {
    name,
    carry(account) {
      const device = randomBytes(16).toString('base64url');
      const value = `${device}.${sign(device, account)}`;
      return { ...scope, name, value, maxAgeSeconds: LIFE_SECONDS };
    },
    recognize(token, account) {
      // Without one there is nothing to compute, whether the account is there or not.
      if (token === null) return null;
      const [device = '', given = ''] = token.split('.');
      const expected = Buffer.from(sign(device, account));
      const signature = Buffer.from(given);
      const isKnown = signature.length === expected.length && timingSafeEqual(signature, expected);
      return isKnown ? device : null;
    },
  };
}
