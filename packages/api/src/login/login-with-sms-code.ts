import type { LoginWithSmsCodeInput } from '@menjin/contract';
import { AppError, fieldError } from '../app-error.ts';
import type { Client, Deps } from '../context.ts';
import { isMobileIdle } from '../is-mobile-idle.ts';
import { registerByCode } from '../register/register-by-code.ts';
import { type SignedIn, startSession } from '../session/start-session.ts';
import { type CheckSmsCodeDeps, checkSmsCode } from '../sms/check-sms-code.ts';
import { spendSmsCode } from '../sms/spend-sms-code.ts';
import { assertPassword } from './assert-password.ts';
import { knownByNumber } from './login-limits.ts';
import type { ProveByPasswordDeps } from './prove-by-password.ts';

/**
 * Signs in whoever reads the messages of an account's number. What may be known of the
 * account is told only to them. Where SMS_LOGIN_REGISTERS is set, a number without
 * account gets one.
 *
 * @throws AppError CODE_EXPIRED, CODE_WRONG, TRY_LATER; AGREEMENT_REQUIRED, MOBILE_TAKEN for a
 * new account; PASSWORD_REQUIRED, PASSWORD_WRONG, TOO_MANY_FAILURES, SERVICE_BUSY for one that
 * was idle; CREDENTIALS_WRONG when it changed meanwhile
 */
export async function loginWithSmsCode(
  deps: ProveByPasswordDeps & CheckSmsCodeDeps & Pick<Deps, 'sessions'>,
  client: Client,
  input: LoginWithSmsCodeInput,
): Promise<SignedIn & { username: string; isNew: boolean }> {
  const { mobile, challengeId, code, password, remembered } = input;
  const challenge = { challengeId, purpose: 'login', mobile, userId: null } as const;
  await checkSmsCode(deps, challenge, code);
  const account = await deps.accounts.find({ kind: 'mobile', value: mobile });
  if (account === null && deps.settings.smsLoginRegisters) {
    return { ...(await registerByCode(deps, client, { ...input, challenge })), isNew: true };
  }
  // No message was sent: whoever guessed its code learns nothing by it.
  if (account === null || !account.isActive) throw new AppError('CODE_EXPIRED');
  if (isMobileIdle(deps, account)) {
    // The number may have a new owner, who does not know the password.
    if (password === undefined) throw fieldError('password', 'PASSWORD_REQUIRED');
    const known = { id: account.id, knownBy: knownByNumber(account) };
    await assertPassword(deps, client, known, { password, field: 'password' });
  }
  await spendSmsCode(deps, challenge);
  const login = { remembered, event: 'signed-in-by-code', mobile: 'proved' } as const;
  const { username } = account;
  return { ...(await startSession(deps, client, account, login)), username, isNew: false };
}
