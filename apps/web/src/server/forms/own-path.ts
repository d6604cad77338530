// Stands for our own origin, whatever it is.
const BASE = 'https://menjin.invalid';

/**
 * A path of our own, as browsers will read it; null for anything that leads, or could
 * lead, to another site. Browsers read `//` and `/\` as the beginning of a host, and
 * drop control characters, which could hide either.
 */
export function ownPath(wanted: unknown): string | null {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])\P{Cc}*$/u.test(wanted)) return null;
  if (!URL.canParse(wanted, BASE)) return null;
  const { origin, pathname, search, hash } = new URL(wanted, BASE);
  // Dots are resolved first: `/.//host` is `//host` by then.
  if (origin !== BASE || pathname.startsWith('//')) return null;
  return `${pathname}${search}${hash}`;
}
