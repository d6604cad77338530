import { randomInt } from 'node:crypto';
import type { LoginWithSmsCodeInput } from '@menjin/contract';
import { AppError, fieldError } from '../app-error.ts';
import { auditFacts, type Whereabouts } from '../audit-facts.ts';
import type { Deps } from '../context.ts';
import type { SmsChallenge } from '../ports.ts';
import { newSession } from '../session/new-session.ts';
import type { SignedIn } from '../session/start-session.ts';
import { spendSmsCode } from '../sms/spend-sms-code.ts';
import { UNUSABLE_PASSWORD } from '../unusable-password.ts';

const NAME_CHARACTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const NAME_LENGTH = 12;

/**
 * Makes the account of a number whose right code was shown at the login: under a name of
 * our own, and without a password until its owner sets one by recovery.
 *
 * @throws AppError AGREEMENT_REQUIRED, CODE_EXPIRED, MOBILE_TAKEN
 */
export async function registerByCode(
  deps: Pick<Deps, 'accounts' | 'clock' | 'settings' | 'smsChallenges'>,
  client: Whereabouts,
  input: Pick<LoginWithSmsCodeInput, 'agreed' | 'remembered'> & { challenge: SmsChallenge },
): Promise<SignedIn & { username: string }> {
  const { challenge } = input;
  if (!input.agreed) throw fieldError('agreed', 'AGREEMENT_REQUIRED');
  await spendSmsCode(deps, challenge);
  const { token, session } = newSession(deps, client, input);
  const username = newUsername();
  const created = await deps.accounts.create(
    {
      username,
      usernameKey: username,
      passwordHash: UNUSABLE_PASSWORD,
      mobile: challenge.mobile,
      agreementVersion: deps.settings.agreementVersion,
      agreedAt: session.createdAt,
    },
    session,
    { audit: auditFacts(deps, client, 'registered') },
  );
  // Somebody registered the number meanwhile; of names there are too many to meet.
  if (typeof created === 'string') throw new AppError('MOBILE_TAKEN');
  return { account: { id: created.id, credentialsVersion: 0 }, token, username };
}

function newUsername(): string {
  const letters = Array.from(
    { length: NAME_LENGTH },
    () => NAME_CHARACTERS[randomInt(NAME_CHARACTERS.length)],
  );
  return `user_${letters.join('')}`;
}
