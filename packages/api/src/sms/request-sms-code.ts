import { randomUUID } from 'node:crypto';
import { maskMobile, type RequestedSmsCode, type RequestSmsCodeInput } from '@menjin/contract';
import { AppError } from '../app-error.ts';
import { consumeProof } from '../captcha/consume-proof.ts';
import type { Deps, RequestFacts } from '../context.ts';
import { findLiveSession } from '../find-live-session.ts';
import type { StoredAccount } from '../ports.ts';
import { assertConfirmed } from '../session/assert-confirmed.ts';
import { assertMobileOpen } from './assert-mobile-open.ts';
import { openCallingCode } from './open-calling-code.ts';
import { isTestNumber } from './sms-limits.ts';
import { smsPrice } from './sms-price.ts';
import { takeSmsAllowance } from './take-sms-allowance.ts';

type RequestSmsCodeDeps = Pick<
  Deps,
  | 'accounts'
  | 'alarms'
  | 'allowances'
  | 'captchaMaker'
  | 'captchaTexts'
  | 'clock'
  | 'countRefusal'
  | 'openWork'
  | 'sessions'
  | 'settings'
  | 'smsBlocks'
  | 'smsChallenges'
  | 'smsCooldowns'
  | 'smsOutbox'
>;

/**
 * Accepts a request for a code and answers without waiting for the gateway. A
 * refused request never replaces a live code; one that fails once it was accepted
 * may. Whether the number has an account changes neither the answer nor the work: a
 * code for login or recovery that nobody could use is logged and queued like any
 * other, and not sent.
 *
 * @throws AppError MOBILE_COUNTRY_CLOSED, SIGN_IN_REQUIRED, CONFIRMATION_REQUIRED, INVALID_INPUT,
 * CAPTCHA_EXPIRED, CAPTCHA_WRONG, SENDING_PAUSED, MOBILE_BLOCKED, SEND_TOO_SOON, DAILY_LIMIT,
 * TRY_LATER, SPEND_LIMIT
 */
export async function requestSmsCode(
  deps: RequestSmsCodeDeps,
  request: Pick<RequestFacts, 'ip' | 'sessionToken'>,
  input: RequestSmsCodeInput,
): Promise<RequestedSmsCode> {
  const { mobile, purpose } = input;
  const { settings } = deps;
  const callingCode = openCallingCode(settings, mobile);
  const userId = await askingUserId(deps, request, input);
  await consumeProof(deps, input.proof, input);
  await assertMobileOpen(deps, mobile);
  const account = await deps.accounts.find({ kind: 'mobile', value: mobile });

  const retryAfterSeconds = await startCooldown(deps, mobile);
  const challenge = { challengeId: randomUUID(), purpose, mobile, userId };
  try {
    await takeSmsAllowance(deps, { mobile, purpose, callingCode, userId, ip: request.ip });
    // The code is live before its message can leave.
    await deps.smsChallenges.open(challenge, settings.smsCodeTtlSeconds);
  } catch (error) {
    // Nothing was sent, and so there is nothing to wait for.
    await deps.smsCooldowns.cancel(mobile).catch(() => undefined);
    throw error;
  }

  const createdAt = deps.clock.now();
  // Should this fail it is not known whether the message was kept: the cooldown stays.
  await deps.smsOutbox.enqueue({
    challengeId: challenge.challengeId,
    purpose,
    mobile,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + settings.smsCodeTtlSeconds * 1000),
    price: smsPrice(settings, callingCode),
    isSuppressed: isUseless(settings, purpose, account),
  });

  return {
    challengeId: challenge.challengeId,
    maskedMobile: maskMobile(mobile),
    retryAfterSeconds,
    expiresInSeconds: settings.smsCodeTtlSeconds,
  };
}

/** Whether nobody could do anything with the code. */
function isUseless(
  { smsLoginRegisters }: Pick<Deps['settings'], 'smsLoginRegisters'>,
  purpose: RequestSmsCodeInput['purpose'],
  account: StoredAccount | null,
): boolean {
  if (purpose !== 'login' && purpose !== 'reset') return false;
  if (account === null) return purpose === 'reset' || !smsLoginRegisters;
  return !account.isActive;
}

/** Who asks, for the purposes of which somebody has to be signed in; otherwise null. */
async function askingUserId(
  deps: Pick<Deps, 'clock' | 'sessions' | 'settings'>,
  { sessionToken }: Pick<RequestFacts, 'sessionToken'>,
  { purpose, mobile }: RequestSmsCodeInput,
): Promise<number | null> {
  if (purpose !== 'change-mobile' && purpose !== 'confirm') return null;
  const session = await findLiveSession(deps, sessionToken);
  if (session === null) throw new AppError('SIGN_IN_REQUIRED');
  if (purpose === 'change-mobile') assertConfirmed(deps, session);
  // A code that proves who somebody is goes to their own number alone.
  else if (mobile !== session.user.mobile) {
    throw new AppError('INVALID_INPUT', { fieldErrors: { mobile: 'FIELD_INVALID' } });
  }
  return session.user.id;
}

/** Answers for how long no further code can be had. */
async function startCooldown(
  deps: Pick<Deps, 'settings' | 'smsCooldowns'>,
  mobile: string,
): Promise<number> {
  if (isTestNumber(deps.settings, mobile)) return 0;
  const { smsCooldownSeconds } = deps.settings;
  const retryAfterSeconds = await deps.smsCooldowns.start(mobile, smsCooldownSeconds);
  if (retryAfterSeconds !== null) {
    throw new AppError('SEND_TOO_SOON', { detail: { retryAfterSeconds } });
  }
  return smsCooldownSeconds;
}
