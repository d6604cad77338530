import { randomUUID } from 'node:crypto';
import { maskMobile, type RequestedSmsCode, type RequestSmsCodeInput } from '@menjin/contract';
import { AppError } from '../app-error.ts';
import { consumeProof } from '../captcha/consume-proof.ts';
import type { Deps } from '../context.ts';
import type { SmsChallenge } from '../ports.ts';
import { assertCountryOpen } from './assert-country-open.ts';

/**
 * Accepts a request for a code and answers without waiting for the gateway. A
 * refused request never replaces a live code.
 *
 * @throws AppError MOBILE_COUNTRY_CLOSED, CAPTCHA_EXPIRED, CAPTCHA_WRONG, SEND_TOO_SOON
 */
export async function requestSmsCode(
  deps: Pick<
    Deps,
    'captchaTexts' | 'clock' | 'settings' | 'smsChallenges' | 'smsCooldowns' | 'smsOutbox'
  >,
  input: RequestSmsCodeInput,
): Promise<RequestedSmsCode> {
  const { mobile, purpose } = input;
  const { smsCodeTtlSeconds, smsCooldownSeconds } = deps.settings;
  assertCountryOpen(deps.settings, mobile);
  await consumeProof(deps, input.proof);

  const retryAfterSeconds = await deps.smsCooldowns.start(mobile, smsCooldownSeconds);
  if (retryAfterSeconds !== null) {
    throw new AppError('SEND_TOO_SOON', { detail: { retryAfterSeconds } });
  }

  const challenge = { challengeId: randomUUID(), purpose, mobile };
  const createdAt = deps.clock.now();
  const expiresAt = new Date(createdAt.getTime() + smsCodeTtlSeconds * 1000);
  // The code is live before its message can leave.
  await openOrCancel(deps, challenge);
  // Should this fail it is not known whether the message was kept: the cooldown stays.
  await deps.smsOutbox.enqueue({ ...challenge, createdAt, expiresAt });

  return {
    challengeId: challenge.challengeId,
    maskedMobile: maskMobile(mobile),
    retryAfterSeconds: smsCooldownSeconds,
    expiresInSeconds: smsCodeTtlSeconds,
  };
}

/** Where no code was made live nothing is sent, and there is nothing to wait for. */
async function openOrCancel(
  deps: Pick<Deps, 'settings' | 'smsChallenges' | 'smsCooldowns'>,
  challenge: SmsChallenge,
): Promise<void> {
  try {
    await deps.smsChallenges.open(challenge, deps.settings.smsCodeTtlSeconds);
  } catch (error) {
    await deps.smsCooldowns.cancel(challenge.mobile).catch(() => undefined);
    throw error;
  }
}
