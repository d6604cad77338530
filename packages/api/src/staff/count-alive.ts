import type { Deps } from '../context.ts';
import { isSessionAlive } from '../find-live-session.ts';
import type { EndedSession } from '../ports.ts';

/** Of how many browsers and apps somebody was signed out; rows that nobody could use do not count. */
export function countAlive(
  { clock, settings }: Pick<Deps, 'clock' | 'settings'>,
  ended: readonly EndedSession[],
): number {
  const now = clock.now();
  return ended.filter((session) => isSessionAlive(settings, session, now)).length;
}
