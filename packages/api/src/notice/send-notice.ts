import { randomUUID } from 'node:crypto';
import type { SmsNotice } from '@menjin/contract';
import { AppError } from '../app-error.ts';
import type { Deps } from '../context.ts';
import { emailAddressKey } from '../email-address-key.ts';
import type { QueuedEmail, QueuedSms, StoredAccount } from '../ports.ts';
import { findOpenCallingCode } from '../sms/open-calling-code.ts';
import { noticeLimits } from '../sms/sms-limits.ts';
import { smsPrice } from '../sms/sms-price.ts';
import { type TakeSmsLimitsDeps, takeSmsLimits } from '../sms/take-sms-limits.ts';

// Old news helps nobody.
const LIFE_MS = 24 * 60 * 60 * 1000;
const MOST_EMAILS_PER_DAY = 10;

export type NoticeDeps = TakeSmsLimitsDeps & Pick<Deps, 'clock' | 'emailOutbox' | 'smsOutbox'>;

/** Whom to tell; without id where the account is gone by then. */
type Noticed = Pick<StoredAccount, 'mobile' | 'email' | 'isEmailVerified'> & { id: number | null };

/**
 * Tells the owner of an account, on the channels it had before, what was changed: by SMS
 * and, where there is a verified address, by email. Neither holds a code or a link. What
 * was changed stays changed, so nothing is thrown when a notice cannot be sent: operators
 * are told.
 */
export async function sendNotice(
  deps: NoticeDeps,
  account: Noticed,
  kind: SmsNotice,
): Promise<void> {
  const createdAt = deps.clock.now();
  const life = { createdAt, expiresAt: new Date(createdAt.getTime() + LIFE_MS) };
  const { id: userId, mobile, email: to } = account;
  const sending: Promise<void>[] = [];
  if (mobile !== null) sending.push(sendBySms(deps, mobile, { ...life, purpose: kind }));
  if (to !== null && account.isEmailVerified) {
    sending.push(sendByEmail(deps, { ...life, userId, to, kind }));
  }
  for (const outcome of await Promise.allSettled(sending)) {
    if (outcome.status === 'rejected') await tellOperators(deps, kind, outcome.reason);
  }
}

async function sendBySms(
  deps: NoticeDeps,
  mobile: string,
  notice: Pick<QueuedSms, 'createdAt' | 'expiresAt'> & { purpose: SmsNotice },
): Promise<void> {
  const callingCode = findOpenCallingCode(deps.settings, mobile);
  if (callingCode === null) throw new AppError('MOBILE_COUNTRY_CLOSED');
  const at = notice.createdAt;
  const limits = noticeLimits(deps.settings, { mobile, callingCode, kind: notice.purpose }, at);
  await takeSmsLimits(deps, { mobile, limits, at });
  const price = smsPrice(deps.settings, callingCode);
  const challengeId = randomUUID();
  await deps.smsOutbox.enqueue({ ...notice, challengeId, mobile, price, isSuppressed: false });
}

async function sendByEmail(deps: NoticeDeps, notice: Omit<QueuedEmail, 'id'>): Promise<void> {
  const limit = {
    key: `email:notice:${emailAddressKey(notice.to)}`,
    maximum: MOST_EMAILS_PER_DAY,
    windowSeconds: LIFE_MS / 1000,
    amount: 1,
  };
  const taken = await deps.allowances.take([limit], notice.createdAt);
  if (!taken.isTaken) throw new AppError('TRY_LATER');
  await deps.emailOutbox.enqueue({ ...notice, id: randomUUID() });
}

async function tellOperators(
  { alarms, clock }: NoticeDeps,
  kind: SmsNotice,
  error: unknown,
): Promise<void> {
  const reason = error instanceof AppError ? error.code : 'UNEXPECTED';
  const alarm = { event: 'notice_not_sent', facts: { kind, reason } };
  await alarms.raise(alarm, `${kind}:${reason}`, clock.now());
}
