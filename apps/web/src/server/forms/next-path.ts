import { ownPath } from './own-path.ts';

/** Where to go when nothing else is asked for. */
const FALLBACK_PATH = '/account';

/** A page of our own that leads on to `next` in the end. */
export function withNext(path: string, next: string): string {
  if (next === FALLBACK_PATH) return path;
  return `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams({ next })}`;
}

/** The page to open after signing in: a path of our own, never another site. */
export function nextPath(wanted: unknown): string {
  return ownPath(wanted) ?? FALLBACK_PATH;
}

/** The page to open after registering: the same, but the account's own page says welcome. */
export function welcomePath(wanted: unknown): string {
  const next = nextPath(wanted);
  return next === FALLBACK_PATH ? `${FALLBACK_PATH}?done=registered` : next;
}
