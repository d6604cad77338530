import { randomUUID } from 'node:crypto';
import type { SmsNotice } from '@menjin/contract';
import type { Deps } from '../context.ts';
import type { QueuedSms, StoredAccount } from '../ports.ts';
import { findOpenCallingCode } from '../sms/open-calling-code.ts';
import { noticeLimits } from '../sms/sms-limits.ts';
import { smsPrice } from '../sms/sms-price.ts';

// Old news helps nobody.
const LIFE_MS = 24 * 60 * 60 * 1000;

type NoticeDeps = Pick<
  Deps,
  'allowances' | 'clock' | 'countRefusal' | 'emailOutbox' | 'settings' | 'smsOutbox'
>;

/** Whom to tell; without id where the account is gone by then. */
type Noticed = Pick<StoredAccount, 'mobile' | 'email' | 'isEmailVerified'> & { id: number | null };

/**
 * Tells the owner of an account, on the channels it had before, what was changed: by SMS
 * and, where there is a verified address, by e-mail. Neither holds a code or a link. What
 * was changed stays changed when no message is left of a limit.
 */
export async function sendNotice(
  deps: NoticeDeps,
  account: Noticed,
  kind: SmsNotice,
): Promise<void> {
  const createdAt = deps.clock.now();
  const life = { createdAt, expiresAt: new Date(createdAt.getTime() + LIFE_MS) };
  if (account.mobile !== null) await sendBySms(deps, account.mobile, { ...life, purpose: kind });
  const { id: userId, email: to } = account;
  if (to === null || !account.isEmailVerified) return;
  await deps.emailOutbox.enqueue({ ...life, id: randomUUID(), userId, to, kind });
}

async function sendBySms(
  deps: NoticeDeps,
  mobile: string,
  notice: Pick<QueuedSms, 'createdAt' | 'expiresAt' | 'purpose'>,
): Promise<void> {
  const callingCode = findOpenCallingCode(deps.settings, mobile);
  if (callingCode === null) return;
  const limits = noticeLimits(deps.settings, { mobile, callingCode }, notice.createdAt);
  const taken = await deps.allowances.take(limits, notice.createdAt);
  if (!taken.isTaken) {
    deps.countRefusal(taken.refused.name);
    return;
  }
  const price = smsPrice(deps.settings, callingCode);
  const challengeId = randomUUID();
  await deps.smsOutbox.enqueue({ ...notice, challengeId, mobile, price, isSuppressed: false });
}
