import { AppError } from '../app-error.ts';
import type { Deps } from '../context.ts';
import type { StoredSession } from '../ports.ts';

const RECENT_MS = 24 * 60 * 60 * 1000;

/**
 * Before what others would notice: a browser that was remembered for days and is in
 * somebody's hands may not sign its owner out elsewhere (OWASP ASVS 5.0, 7.5.2).
 *
 * @throws AppError CONFIRMATION_REQUIRED
 */
export function assertRecentLogin(
  { clock }: Pick<Deps, 'clock'>,
  { createdAt, confirmedAt }: Pick<StoredSession, 'createdAt' | 'confirmedAt'>,
): void {
  const provedAt = Math.max(createdAt.getTime(), confirmedAt?.getTime() ?? 0);
  if (clock.now().getTime() - provedAt > RECENT_MS) throw new AppError('CONFIRMATION_REQUIRED');
}
