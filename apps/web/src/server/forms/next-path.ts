/** Where to go when nothing else is asked for. */
export const FALLBACK_PATH = '/account';
// Stands for our own origin, whatever it is.
const BASE = 'https://menjin.invalid';

/**
 * The page to open after signing in: a path of our own, never another site.
 * Browsers read `//` and `/\` as the beginning of a host, and drop control
 * characters, which could hide either.
 */
export function nextPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])\P{Cc}*$/u.test(wanted)) return FALLBACK_PATH;
  if (!URL.canParse(wanted, BASE)) return FALLBACK_PATH;
  const { origin, pathname, search, hash } = new URL(wanted, BASE);
  // Dots are resolved first: `/.//host` is `//host` by then.
  if (origin !== BASE || pathname.startsWith('//')) return FALLBACK_PATH;
  return `${pathname}${search}${hash}`;
}
