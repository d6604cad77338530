import type { ConfirmInput } from '@menjin/contract';
import { accountOf } from '../account-of.ts';
import { AppError } from '../app-error.ts';
import { auditFacts } from '../audit-facts.ts';
import type { Client, Deps } from '../context.ts';
import { assertPassword } from '../login/assert-password.ts';
import { knownBySession } from '../login/known-by-session.ts';
import type { ProveByPasswordDeps } from '../login/prove-by-password.ts';
import type { StoredSession } from '../ports.ts';
import { createSessionToken, hashSessionToken, type SessionToken } from '../session-token.ts';
import { type CheckSmsCodeDeps, checkSmsCode } from '../sms/check-sms-code.ts';
import { spendSmsCode } from '../sms/spend-sms-code.ts';

/**
 * Whoever sits there proves to be the owner, by password or by a code to the account's own
 * number. The session goes on under a new token: one that was copied before is worth nothing.
 *
 * @param token that of the session
 * @throws AppError PASSWORD_WRONG, TOO_MANY_FAILURES, TRY_LATER, SERVICE_BUSY, CODE_EXPIRED,
 * CODE_WRONG, SIGN_IN_REQUIRED
 */
export async function confirmSession(
  deps: ProveByPasswordDeps & CheckSmsCodeDeps & Pick<Deps, 'sessions'>,
  client: Client,
  { session, token }: { session: StoredSession; token: SessionToken },
  input: ConfirmInput,
): Promise<SessionToken> {
  if (input.kind === 'code') await proveByOwnNumber(deps, session, input);
  else await assertPassword(deps, client, knownBySession(session), { ...input, field: 'password' });
  const newToken = createSessionToken(session.remembered);
  const isConfirmed = await deps.sessions.confirm(hashSessionToken(token), {
    tokenHash: hashSessionToken(newToken),
    audit: auditFacts(deps, client, 'confirmed'),
    mobile: input.kind === 'code' ? 'proved' : 'as-before',
  });
  if (!isConfirmed) throw new AppError('SIGN_IN_REQUIRED');
  return newToken;
}

async function proveByOwnNumber(
  deps: CheckSmsCodeDeps & Pick<Deps, 'accounts'>,
  session: StoredSession,
  { challengeId, code }: Extract<ConfirmInput, { kind: 'code' }>,
): Promise<void> {
  const { id: userId, mobile } = await accountOf(deps, session);
  if (mobile === null) throw new AppError('CODE_EXPIRED');
  const challenge = { challengeId, purpose: 'confirm', mobile, userId } as const;
  await checkSmsCode(deps, challenge, code);
  await spendSmsCode(deps, challenge);
}
