import { AppError } from '../app-error.ts';
import type { Deps } from '../context.ts';
import type { StoredSession } from '../ports.ts';
import { confirmedUntil } from './confirmed-until.ts';

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
