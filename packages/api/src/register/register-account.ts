import { type RegisterInput, usernameKey } from '@menjin/contract';
import { AppError } from '../app-error.ts';
import { auditFacts } from '../audit-facts.ts';
import type { Deps, RequestFacts } from '../context.ts';
import { isMobileIdle } from '../is-mobile-idle.ts';
import { sendNotice } from '../notice/send-notice.ts';
import { assertNewPassword } from '../password/assert-new-password.ts';
import type { StoredAccount } from '../ports.ts';
import { newSession } from '../session/new-session.ts';
import type { SignedIn } from '../session/start-session.ts';
import { checkSmsCode } from '../sms/check-sms-code.ts';
import { spendSmsCode } from '../sms/spend-sms-code.ts';

type RegisterDeps = Pick<
  Deps,
  | 'accounts'
  | 'allowances'
  | 'clock'
  | 'countRefusal'
  | 'emailOutbox'
  | 'passwords'
  | 'sessions'
  | 'settings'
  | 'smsChallenges'
  | 'smsCodes'
  | 'smsOutbox'
>;

/**
 * Creates an account and signs it in. Whether a number is taken is told only
 * to whoever holds its right code. A taken name costs a try, not the code.
 *
 * @throws AppError PASSWORD_TOO_COMMON, PASSWORD_TOO_PERSONAL, SERVICE_BUSY, CODE_EXPIRED,
 * CODE_WRONG, TRY_LATER, USERNAME_TAKEN, MOBILE_TAKEN, MOBILE_IDLE
 */
export async function registerAccount(
  deps: RegisterDeps,
  request: Pick<RequestFacts, 'ip' | 'userAgent' | 'signal'>,
  input: RegisterInput,
): Promise<SignedIn> {
  const { username, mobile, challengeId } = input;
  assertNewPassword(input.password, { username, mobile, field: 'password' });
  const key = usernameKey(username);
  const challenge = { challengeId, purpose: 'register', mobile, userId: null } as const;

  const { passwordHash, releasing } = await deps.passwords.withSlot(async (slot) => {
    await checkSmsCode(deps, challenge, input.code);
    if (await deps.accounts.exists({ kind: 'username', value: key })) throw usernameTaken();
    const holder = await deps.accounts.find({ kind: 'mobile', value: mobile });
    if (holder !== null) await assertReleasable(deps, holder, input);
    // Before hashing: of many requests with one code, the losers cost no hash.
    await spendSmsCode(deps, challenge);
    return { passwordHash: await slot.hash(input.password), releasing: holder ?? undefined };
  }, request);
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
    { audit: auditFacts(deps, request, 'registered'), releasing },
  );
  if (created === 'duplicate-username') throw usernameTaken();
  if (created === 'duplicate-mobile') throw mobileError('MOBILE_TAKEN');
  // The number is somebody else's now: of the two channels only the mailbox is left.
  if (releasing !== undefined) {
    await sendNotice(deps, { ...releasing, mobile: null }, 'notice-released');
  }
  return { userId: created.id, token };
}

/** A number comes back to the carriers, and from them to somebody new. */
async function assertReleasable(
  deps: Pick<Deps, 'clock' | 'sessions' | 'settings'>,
  holder: StoredAccount,
  { isNewNumber }: Pick<RegisterInput, 'isNewNumber'>,
): Promise<void> {
  if (!(await isMobileIdle(deps, holder))) throw mobileError('MOBILE_TAKEN');
  if (!isNewNumber) throw mobileError('MOBILE_IDLE');
}

const usernameTaken = () =>
  new AppError('USERNAME_TAKEN', { fieldErrors: { username: 'USERNAME_TAKEN' } });

const mobileError = (code: 'MOBILE_TAKEN' | 'MOBILE_IDLE') =>
  new AppError(code, { fieldErrors: { mobile: code } });
