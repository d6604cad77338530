import type { StoredSession } from '../ports.ts';

/** Whoever is signed in guesses at a password under their session's own counter. */
export function knownBySession({ id, user }: StoredSession): { id: number; knownBy: string } {
  return { id: user.id, knownBy: `session:${id}` };
}
