import { ownPath } from './own-path.ts';

/** Where to go when nothing else is asked for. */
export const FALLBACK_PATH = '/account';

/** The page to open after signing in: a path of our own, never another site. */
export function nextPath(wanted: unknown): string {
  return ownPath(wanted) ?? FALLBACK_PATH;
}
