import type { ChangeMobileInput } from '@menjin/contract';
import { accountOf } from '../account-of.ts';
import { AppError } from '../app-error.ts';
import { auditFacts } from '../audit-facts.ts';
import type { Deps, RequestFacts } from '../context.ts';
import { sendNotice } from '../notice/send-notice.ts';
import type { StoredSession } from '../ports.ts';
import { assertConfirmed } from '../session/assert-confirmed.ts';
import { newSession } from '../session/new-session.ts';
import type { SessionToken } from '../session-token.ts';
import { checkSmsCode } from '../sms/check-sms-code.ts';
import { spendSmsCode } from '../sms/spend-sms-code.ts';

type ChangeMobileDeps = Pick<
  Deps,
  | 'accounts'
  | 'allowances'
  | 'clock'
  | 'countRefusal'
  | 'emailOutbox'
  | 'settings'
  | 'smsChallenges'
  | 'smsCodes'
  | 'smsOutbox'
>;

/**
 * Gives the account another number, proved by a code that was sent there for this very
 * account. All other sessions end, the old number is free, and it is told. Whether the new
 * one is taken is told only to whoever holds its right code.
 *
 * @throws AppError CONFIRMATION_REQUIRED, CODE_EXPIRED, CODE_WRONG, TRY_LATER, MOBILE_TAKEN,
 * SIGN_IN_REQUIRED
 */
export async function changeMobile(
  deps: ChangeMobileDeps,
  request: Pick<RequestFacts, 'ip' | 'userAgent'>,
  current: StoredSession,
  { mobile, challengeId, code }: ChangeMobileInput,
): Promise<SessionToken> {
  assertConfirmed(deps, current);
  const account = await accountOf(deps, current);
  const challenge = { challengeId, purpose: 'change-mobile', mobile, userId: account.id } as const;
  await checkSmsCode(deps, challenge, code);
  if (await deps.accounts.exists({ kind: 'mobile', value: mobile })) throw mobileTaken();
  await spendSmsCode(deps, challenge);

  const { token, session } = newSession(deps, request, current.remembered);
  const audit = auditFacts(deps, request, 'mobile-changed');
  const change = { mobile, at: audit.at, session, audit };
  const outcome = await deps.accounts.changeMobile(account, change);
  if (outcome === 'duplicate-mobile') throw mobileTaken();
  if (outcome === 'outdated') throw new AppError('SIGN_IN_REQUIRED');

  if (account.mobile !== null) await deps.smsChallenges.endAll(account.mobile);
  await sendNotice(deps, account, 'notice-mobile');
  return token;
}

const mobileTaken = () => new AppError('MOBILE_TAKEN', { fieldErrors: { mobile: 'MOBILE_TAKEN' } });
