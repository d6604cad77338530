import type { ConfirmInput } from '@menjin/contract';
import { accountOf } from '../account-of.ts';
import { AppError } from '../app-error.ts';
import { auditFacts } from '../audit-facts.ts';
import type { Deps, RequestFacts } from '../context.ts';
import { type ProveByPasswordDeps, proveByPassword } from '../login/prove-by-password.ts';
import type { StoredSession } from '../ports.ts';
import { createSessionToken, hashSessionToken, type SessionToken } from '../session-token.ts';
import { checkSmsCode } from '../sms/check-sms-code.ts';
import { spendSmsCode } from '../sms/spend-sms-code.ts';

type ConfirmDeps = ProveByPasswordDeps &
  Pick<Deps, 'sessions' | 'smsChallenges' | 'smsCodes' | 'smsOutbox'>;

/**
 * Whoever sits there proves to be the owner, by password or by a code to the account's own
 * number. The session goes on under a new token: one that was copied before is worth nothing.
 *
 * @throws AppError PASSWORD_WRONG, TOO_MANY_FAILURES, TRY_LATER, SERVICE_BUSY, CODE_EXPIRED,
 * CODE_WRONG, SIGN_IN_REQUIRED
 */
export async function confirmSession(
  deps: ConfirmDeps,
  request: Pick<RequestFacts, 'ip' | 'userAgent' | 'signal'>,
  session: StoredSession,
  input: ConfirmInput,
): Promise<SessionToken> {
  if (input.kind === 'password') await proveByOwnPassword(deps, request, session, input.password);
  else await proveByOwnNumber(deps, session, input);
  const token = createSessionToken(session.remembered);
  const audit = auditFacts(deps, request, 'confirmed');
  const isConfirmed = await deps.sessions.confirm(session.id, {
    tokenHash: hashSessionToken(token),
    at: audit.at,
    audit,
  });
  if (!isConfirmed) throw new AppError('SIGN_IN_REQUIRED');
  return token;
}

async function proveByOwnPassword(
  deps: ConfirmDeps,
  request: Pick<RequestFacts, 'ip' | 'userAgent' | 'signal'>,
  { user }: StoredSession,
  password: string,
): Promise<void> {
  if ((await proveByPassword(deps, request, { id: user.id }, password)) !== null) return;
  throw new AppError('PASSWORD_WRONG', { fieldErrors: { password: 'PASSWORD_WRONG' } });
}

async function proveByOwnNumber(
  deps: ConfirmDeps,
  session: StoredSession,
  { challengeId, code }: Extract<ConfirmInput, { kind: 'code' }>,
): Promise<void> {
  const { id: userId, mobile } = await accountOf(deps, session);
  if (mobile === null) throw new AppError('CODE_EXPIRED');
  const challenge = { challengeId, purpose: 'confirm', mobile, userId } as const;
  await checkSmsCode(deps, challenge, code);
  await spendSmsCode(deps, challenge);
}
