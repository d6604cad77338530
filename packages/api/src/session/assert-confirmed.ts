import { AppError } from '../app-error.ts';
import type { Deps } from '../context.ts';
import type { StoredSession } from '../ports.ts';
import { confirmedUntil } from './confirmed-until.ts';

const RECENT_LOGIN_MS = 24 * 60 * 60 * 1000;

/**
 * Before what could take an account away from its owner: a login is not enough, however
 * recent (OWASP ASVS 5.0, 7.5.1).
 *
 * @throws AppError CONFIRMATION_REQUIRED
 */
export function assertConfirmed(
  deps: Pick<Deps, 'clock' | 'settings'>,
  session: Pick<StoredSession, 'confirmedAt'>,
): void {
  if (confirmedUntil(deps, session) === null) throw new AppError('CONFIRMATION_REQUIRED');
}

/**
 * Before what others would notice: a browser that was remembered for days and is in
 * somebody's hands may not sign its owner out elsewhere (ASVS 5.0, 7.5.2).
 *
 * @throws AppError CONFIRMATION_REQUIRED
 */
export function assertRecentLogin(
  { clock }: Pick<Deps, 'clock'>,
  { createdAt, confirmedAt }: Pick<StoredSession, 'createdAt' | 'confirmedAt'>,
): void {
  const provedAt = Math.max(createdAt.getTime(), confirmedAt?.getTime() ?? 0);
  if (clock.now().getTime() - provedAt > RECENT_LOGIN_MS) {
    throw new AppError('CONFIRMATION_REQUIRED');
  }
}
