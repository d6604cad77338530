import { randomUUID } from 'node:crypto';
import { maskMobile, type RequestedSmsCode, type RequestSmsCodeInput } from '@menjin/contract';
import { AppError } from '../app-error.ts';
import { consumeProof } from '../captcha/consume-proof.ts';
import type { Deps, RequestFacts } from '../context.ts';
import { findLiveSession } from '../find-live-session.ts';
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
 * @throws AppError MOBILE_COUNTRY_CLOSED, SIGN_IN_REQUIRED, CAPTCHA_EXPIRED, CAPTCHA_WRONG,
 * SENDING_PAUSED, MOBILE_BLOCKED, SEND_TOO_SOON, DAILY_LIMIT, TRY_LATER, SPEND_LIMIT
 */
export async function requestSmsCode(
  deps: RequestSmsCodeDeps,
  request: Pick<RequestFacts, 'ip' | 'sessionToken'>,
  input: RequestSmsCodeInput,
): Promise<RequestedSmsCode> {
  const { mobile, purpose } = input;
  const { settings } = deps;
  const callingCode = openCallingCode(settings, mobile);
  const userId = purpose === 'change-mobile' ? await signedInUserId(deps, request) : null;
  await consumeProof(deps, input.proof, input);
  await assertMobileOpen(deps, mobile);
  const hasAccount = await deps.accounts.exists({ kind: 'mobile', value: mobile });

  const retryAfterSeconds = await startCooldown(deps, mobile);
  const challenge = { challengeId: randomUUID(), purpose, mobile };
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
    ...challenge,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + settings.smsCodeTtlSeconds * 1000),
    price: smsPrice(settings, callingCode),
    isSuppressed: !hasAccount && (purpose === 'login' || purpose === 'reset'),
  });

  return {
    challengeId: challenge.challengeId,
    maskedMobile: maskMobile(mobile),
    retryAfterSeconds,
    expiresInSeconds: settings.smsCodeTtlSeconds,
  };
}

async function signedInUserId(
  deps: Pick<Deps, 'clock' | 'sessions'>,
  request: Pick<RequestFacts, 'sessionToken'>,
): Promise<number> {
  const session = await findLiveSession(deps, request.sessionToken);
  if (session === null) throw new AppError('SIGN_IN_REQUIRED');
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
