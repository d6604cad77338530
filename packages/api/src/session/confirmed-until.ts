import type { Deps } from '../context.ts';
import type { StoredSession } from '../ports.ts';

/** Until when it counts that the owner proved once more who they are; null where it does not. */
export function confirmedUntil(
  { clock, settings }: Pick<Deps, 'clock' | 'settings'>,
  { confirmedAt }: Pick<StoredSession, 'confirmedAt'>,
): Date | null {
  if (confirmedAt === null) return null;
  const until = new Date(confirmedAt.getTime() + settings.confirmationSeconds * 1000);
  return until > clock.now() ? until : null;
}
