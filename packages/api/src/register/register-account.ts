import { type RegisterInput, usernameKey } from '@menjin/contract';
import { AppError } from '../app-error.ts';
import type { Deps, RequestFacts } from '../context.ts';
import { newSession } from '../session/new-session.ts';
import type { SessionToken } from '../session-token.ts';
import { checkSmsCode } from '../sms/check-sms-code.ts';
import { spendSmsCode } from '../sms/spend-sms-code.ts';

/**
 * Creates an account and signs it in. Whether a number is taken is told only
 * to whoever holds its right code. A taken name costs a try, not the code.
 *
 * @throws AppError SERVICE_BUSY, CODE_EXPIRED, CODE_WRONG, TRY_LATER, USERNAME_TAKEN, MOBILE_TAKEN
 */
export async function registerAccount(
  deps: Pick<
    Deps,
    | 'accounts'
    | 'allowances'
    | 'clock'
    | 'passwords'
    | 'settings'
    | 'smsChallenges'
    | 'smsCodes'
    | 'smsOutbox'
  >,
  request: Pick<RequestFacts, 'ip' | 'userAgent'>,
  input: RegisterInput,
): Promise<{ userId: number; token: SessionToken }> {
  const { username, mobile, challengeId } = input;
  const key = usernameKey(username);
  const challenge = { challengeId, purpose: 'register', mobile } as const;

  const passwordHash = await deps.passwords.withSlot(async (slot) => {
    await checkSmsCode(deps, challenge, input.code);
    if (await deps.accounts.exists({ kind: 'username', value: key })) throw usernameTaken();
    if (await deps.accounts.exists({ kind: 'mobile', value: mobile })) throw mobileTaken();
    // Before hashing: of many requests with one code, the losers cost no hash.
    await spendSmsCode(deps, challenge);
    return slot.hash(input.password);
  });
  const { token, session } = newSession(deps, request, false);
  const created = await deps.accounts.create(
    {
      username,
      usernameKey: key,
      passwordHash,
      mobile,
      agreementVersion: deps.settings.agreementVersion,
      agreedAt: session.createdAt,
    },
    session,
  );
  if (created === 'duplicate-username') throw usernameTaken();
  if (created === 'duplicate-mobile') throw mobileTaken();
  return { userId: created.id, token };
}

const usernameTaken = () =>
  new AppError('USERNAME_TAKEN', { fieldErrors: { username: 'USERNAME_TAKEN' } });

const mobileTaken = () => new AppError('MOBILE_TAKEN', { fieldErrors: { mobile: 'MOBILE_TAKEN' } });
