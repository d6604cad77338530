import { type RegisterInput, usernameKey } from '@menjin/contract';
import { fieldError } from '../app-error.ts';
import { auditFacts, type Whereabouts } from '../audit-facts.ts';
import type { Deps } from '../context.ts';
import { idleNumbersSince, isMobileIdle } from '../is-mobile-idle.ts';
import { type NoticeDeps, sendNotice } from '../notice/send-notice.ts';
import { assertNewPassword } from '../password/assert-new-password.ts';
import type { ReleasingAccount, StoredAccount } from '../ports.ts';
import { newSession } from '../session/new-session.ts';
import type { SignedIn } from '../session/start-session.ts';
import { type CheckSmsCodeDeps, checkSmsCode } from '../sms/check-sms-code.ts';
import { spendSmsCode } from '../sms/spend-sms-code.ts';

/**
 * Creates an account and signs it in. Whether a number is taken is told only
 * to whoever holds its right code. A taken name costs a try, not the code.
 *
 * @throws AppError PASSWORD_TOO_COMMON, PASSWORD_TOO_PERSONAL, SERVICE_BUSY, CODE_EXPIRED,
 * CODE_WRONG, TRY_LATER, USERNAME_TAKEN, MOBILE_TAKEN, MOBILE_IDLE
 */
export async function registerAccount(
  deps: NoticeDeps & CheckSmsCodeDeps & Pick<Deps, 'accounts' | 'passwords'>,
  client: Whereabouts,
  input: RegisterInput,
): Promise<SignedIn> {
  const { username, mobile, challengeId } = input;
  assertNewPassword(input.password, { username, mobile, field: 'password' });
  const key = usernameKey(username);
  const challenge = { challengeId, purpose: 'register', mobile, userId: null } as const;

  const { passwordHash, holder } = await deps.passwords.withSlot(async (slot) => {
    await checkSmsCode(deps, challenge, input.code);
    if (await deps.accounts.exists({ kind: 'username', value: key })) throw usernameTaken();
    const found = await deps.accounts.find({ kind: 'mobile', value: mobile });
    if (found !== null) assertReleasable(deps, found, input);
    // Before hashing: of many requests with one code, the losers cost no hash.
    await spendSmsCode(deps, challenge);
    return { passwordHash: await slot.hash(input.password), holder: found };
  }, onlyAddress(client));
  const { token, session } = newSession(deps, client, { remembered: false });
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
    { audit: auditFacts(deps, client, 'registered'), releasing: releasing(deps, holder) },
  );
  if (created === 'duplicate-username') throw usernameTaken();
  if (created === 'duplicate-mobile') throw fieldError('mobile', 'MOBILE_TAKEN');
  // The number is somebody else's now: of the two channels only the mailbox is left.
  if (holder !== null && created.isReleased) {
    await sendNotice(deps, { ...holder, mobile: null }, 'notice-released');
  }
  return { account: { id: created.id, credentialsVersion: 0 }, token };
}

/** Its signal is left out: a code that is spent is not wasted because its client has gone. */
const onlyAddress = ({ ip }: Whereabouts) => ({ ip });

/** A number comes back to the carriers, and from them to somebody new. */
function assertReleasable(
  deps: Pick<Deps, 'clock' | 'settings'>,
  holder: StoredAccount,
  { isNewNumber }: Pick<RegisterInput, 'isNewNumber'>,
): void {
  // One that is merely in doubt is in use: only a code and the password together use it.
  if (!isMobileIdle(deps, { ...holder, isMobileInDoubt: false })) {
    throw fieldError('mobile', 'MOBILE_TAKEN');
  }
  if (!isNewNumber) throw fieldError('mobile', 'MOBILE_IDLE');
}

function releasing(
  deps: Pick<Deps, 'clock' | 'settings'>,
  holder: StoredAccount | null,
): ReleasingAccount | undefined {
  const unusedSince = idleNumbersSince(deps);
  return holder === null || unusedSince === null ? undefined : { ...holder, unusedSince };
}

const usernameTaken = () => fieldError('username', 'USERNAME_TAKEN');
