import { type RegisterInput, usernameKey } from '@menjin/contract';
import { AppError } from '../app-error.ts';
import type { Deps, RequestFacts } from '../context.ts';
import { newSession } from '../session/new-session.ts';
import type { SessionToken } from '../session-token.ts';
import { checkSmsCode } from '../sms/check-sms-code.ts';
import { spendSmsCode } from '../sms/spend-sms-code.ts';

/**
 * Creates an account and signs it in. Whether a name or number is taken is told
 * only to whoever holds the right code, and does not use that code up.
 *
 * @throws AppError SERVICE_BUSY, CODE_EXPIRED, CODE_WRONG, USERNAME_TAKEN, MOBILE_TAKEN
 */
export async function registerAccount(
  deps: Pick<Deps, 'accounts' | 'clock' | 'passwords' | 'settings' | 'smsChallenges' | 'smsCodes'>,
  request: Pick<RequestFacts, 'ip' | 'userAgent'>,
  input: RegisterInput,
): Promise<{ userId: number; token: SessionToken }> {
  const { username, mobile, challengeId } = input;
  const key = usernameKey(username);
  const challenge = { challengeId, purpose: 'register', mobile } as const;

  deps.passwords.assertCanAccept();
  await checkSmsCode(deps, challenge, input.code);
  if (await deps.accounts.exists({ kind: 'username', value: key })) throw usernameTaken();
  if (await deps.accounts.exists({ kind: 'mobile', value: mobile })) throw mobileTaken();
  // Before hashing: of many requests with one code, the losers cost no hash.
  await spendSmsCode(deps, challenge);

  const passwordHash = await deps.passwords.hash(input.password);
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
