import { auditFacts, type Whereabouts } from '../audit-facts.ts';
import type { Deps } from '../context.ts';
import type { StoredSession } from '../ports.ts';
import { assertRecentLogin } from './assert-recent-login.ts';

/**
 * Signs the account out everywhere else.
 *
 * @throws AppError CONFIRMATION_REQUIRED
 */
export async function revokeOtherSessions(
  deps: Pick<Deps, 'clock' | 'sessions'>,
  request: Whereabouts,
  current: StoredSession,
): Promise<void> {
  assertRecentLogin(deps, current);
  const audit = auditFacts(deps, request, 'other-sessions-revoked');
  await deps.sessions.endOthers(current.user.id, current.id, audit);
}
