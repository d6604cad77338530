import type { LoginWithSmsCodeInput } from '@menjin/contract';
import { AppError } from '../app-error.ts';
import type { Deps, RequestFacts } from '../context.ts';
import { isMobileIdle } from '../is-mobile-idle.ts';
import type { StoredAccount } from '../ports.ts';
import { registerByCode } from '../register/register-by-code.ts';
import { type SignedIn, startSession } from '../session/start-session.ts';
import { checkSmsCode } from '../sms/check-sms-code.ts';
import { spendSmsCode } from '../sms/spend-sms-code.ts';
import { type ProveByPasswordDeps, proveByPassword } from './prove-by-password.ts';

type LoginWithSmsCodeDeps = ProveByPasswordDeps &
  Pick<Deps, 'sessions' | 'smsChallenges' | 'smsCodes' | 'smsOutbox'>;

/**
 * Signs in whoever reads the messages of an account's number. What may be known of the
 * account is told only to them. Where SMS_LOGIN_REGISTERS is set, a number without
 * account gets one.
 *
 * @throws AppError CODE_EXPIRED, CODE_WRONG, TRY_LATER; AGREEMENT_REQUIRED for a new account;
 * PASSWORD_REQUIRED, PASSWORD_WRONG, TOO_MANY_FAILURES, SERVICE_BUSY for one that was idle;
 * CREDENTIALS_WRONG when it changed meanwhile
 */
export async function loginWithSmsCode(
  deps: LoginWithSmsCodeDeps,
  request: Pick<RequestFacts, 'ip' | 'userAgent' | 'signal'>,
  input: LoginWithSmsCodeInput,
): Promise<SignedIn & { isNew: boolean }> {
  const { mobile, challengeId, code, remembered } = input;
  const challenge = { challengeId, purpose: 'login', mobile, userId: null } as const;
  await checkSmsCode(deps, challenge, code);
  const account = await deps.accounts.find({ kind: 'mobile', value: mobile });
  if (account === null && deps.settings.smsLoginRegisters) {
    return { ...(await registerByCode(deps, request, { ...input, challenge })), isNew: true };
  }
  // No message was sent: whoever guessed its code learns nothing by it.
  if (account === null || !account.isActive) throw new AppError('CODE_EXPIRED');
  if (await isMobileIdle(deps, account)) await proveOwner(deps, request, account, input.password);
  await spendSmsCode(deps, challenge);
  const options = { remembered, event: 'signed-in-by-code' } as const;
  return { ...(await startSession(deps, request, account, options)), isNew: false };
}

/** The number may have a new owner, who does not know the password. */
async function proveOwner(
  deps: LoginWithSmsCodeDeps,
  request: Pick<RequestFacts, 'ip' | 'userAgent' | 'signal'>,
  { id }: StoredAccount,
  password: string | undefined,
): Promise<void> {
  if (password === undefined) {
    throw new AppError('PASSWORD_REQUIRED', { fieldErrors: { password: 'PASSWORD_REQUIRED' } });
  }
  if ((await proveByPassword(deps, request, { id }, password)) === null) {
    throw new AppError('PASSWORD_WRONG', { fieldErrors: { password: 'PASSWORD_WRONG' } });
  }
}
