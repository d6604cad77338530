import type { ChangeMobileInput } from '@menjin/contract';
import { accountOf } from '../account-of.ts';
import { afterChange } from '../after-change.ts';
import { AppError, fieldError } from '../app-error.ts';
import { auditFacts, type Whereabouts } from '../audit-facts.ts';
import type { Deps } from '../context.ts';
import { type NoticeDeps, sendNotice } from '../notice/send-notice.ts';
import type { StoredSession } from '../ports.ts';
import { assertConfirmed } from '../session/assert-confirmed.ts';
import { newSession } from '../session/new-session.ts';
import type { SignedIn } from '../session/start-session.ts';
import { type CheckSmsCodeDeps, checkSmsCode } from '../sms/check-sms-code.ts';
import { endOpenCodes } from '../sms/end-open-codes.ts';
import { spendSmsCode } from '../sms/spend-sms-code.ts';

/**
 * Gives the account another number, proved by a code that was sent there for this very
 * account. All other sessions end, the old number is free, and it is told. Whether the new
 * one is taken is told only to whoever holds its right code.
 *
 * @throws AppError CONFIRMATION_REQUIRED, CODE_EXPIRED, CODE_WRONG, TRY_LATER, MOBILE_TAKEN,
 * SIGN_IN_REQUIRED
 */
export async function changeMobile(
  deps: NoticeDeps & CheckSmsCodeDeps & Pick<Deps, 'accounts'>,
  client: Whereabouts,
  current: StoredSession,
  { mobile, challengeId, code }: ChangeMobileInput,
): Promise<SignedIn> {
  assertConfirmed(deps, current);
  const account = await accountOf(deps, current);
  const challenge = { challengeId, purpose: 'change-mobile', mobile, userId: account.id } as const;
  await checkSmsCode(deps, challenge, code);
  if (await deps.accounts.exists({ kind: 'mobile', value: mobile })) throw mobileTaken();
  await spendSmsCode(deps, challenge);
  await endOpenCodes(deps, account);

  const { token, session } = newSession(deps, client, current);
  const audit = auditFacts(deps, client, 'mobile-changed');
  const change = { mobile, session, askingSessionId: current.id, audit };
  const outcome = await deps.accounts.changeMobile(account, change);
  if (outcome === 'duplicate-mobile') throw mobileTaken();
  if (outcome === 'outdated') throw new AppError('SIGN_IN_REQUIRED');
  await sendNotice(deps, account, 'notice-mobile');
  return { account: afterChange(account), token };
}

const mobileTaken = () => fieldError('mobile', 'MOBILE_TAKEN');
