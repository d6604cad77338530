import type { RevokeSessionInput } from '@menjin/contract';
import { AppError } from '../app-error.ts';
import { auditFacts, type Whereabouts } from '../audit-facts.ts';
import type { Deps } from '../context.ts';
import type { StoredSession } from '../ports.ts';
import { assertRecentLogin } from './assert-recent-login.ts';

/**
 * Ends one of the account's own sessions. Another account's is as if it were not there.
 *
 * @throws AppError CONFIRMATION_REQUIRED, NOT_FOUND
 */
export async function revokeSession(
  deps: Pick<Deps, 'clock' | 'sessions'>,
  request: Whereabouts,
  current: StoredSession,
  { id }: RevokeSessionInput,
): Promise<void> {
  assertRecentLogin(deps, current);
  const audit = auditFacts(deps, request, 'session-revoked');
  if (!(await deps.sessions.endOne(current.user.id, id, audit))) throw new AppError('NOT_FOUND');
}
