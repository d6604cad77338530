import { randomUUID } from 'node:crypto';
import { type BeginResetInput, type BegunReset, maskEmail } from '@menjin/contract';
import { AppError } from '../app-error.ts';
import type { Deps } from '../context.ts';
import { isMobileIdle } from '../is-mobile-idle.ts';
import type { SmsChallenge, StoredAccount } from '../ports.ts';
import { type CheckSmsCodeDeps, checkSmsCode } from '../sms/check-sms-code.ts';
import { spendSmsCode } from '../sms/spend-sms-code.ts';
import {
  createResetTicket,
  MAILED_TICKET_TTL_SECONDS,
  TICKET_TTL_SECONDS,
} from './reset-ticket.ts';

type BeginResetDeps = CheckSmsCodeDeps &
  Pick<Deps, 'accounts' | 'emailOutbox' | 'emailTokens' | 'resetTickets'>;

/**
 * Gives whoever reads the messages of an account's number a ticket for one new password.
 * Where the number may have a new owner, the ticket goes to the account's own email
 * address instead.
 *
 * @throws AppError CODE_EXPIRED, CODE_WRONG, TRY_LATER, RECOVERY_NEEDS_SUPPORT
 */
export async function beginReset(
  deps: BeginResetDeps,
  { mobile, challengeId, code }: BeginResetInput,
): Promise<BegunReset> {
  const challenge = { challengeId, purpose: 'reset', mobile, userId: null } as const;
  await checkSmsCode(deps, challenge, code);
  const account = await deps.accounts.find({ kind: 'mobile', value: mobile });
  // No message was sent: whoever guessed its code learns nothing by it.
  if (account === null || !account.isActive) throw new AppError('CODE_EXPIRED');
  if (isMobileIdle(deps, account)) return mailTicket(deps, challenge, account);

  await spendSmsCode(deps, challenge);
  const ticket = createResetTicket();
  await deps.resetTickets.put(ticket, { ...account, mailedTo: null }, TICKET_TTL_SECONDS);
  return { kind: 'ticket', ticket, expiresInSeconds: TICKET_TTL_SECONDS };
}

async function mailTicket(
  deps: BeginResetDeps,
  challenge: SmsChallenge,
  account: StoredAccount,
): Promise<BegunReset> {
  const { id: userId, email: to, isEmailVerified } = account;
  if (to === null || !isEmailVerified) throw new AppError('RECOVERY_NEEDS_SUPPORT');
  await spendSmsCode(deps, challenge);
  const id = randomUUID();
  const holder = { ...account, mailedTo: to };
  await deps.resetTickets.put(deps.emailTokens.derive(id), holder, MAILED_TICKET_TTL_SECONDS);
  const createdAt = deps.clock.now();
  const expiresAt = new Date(createdAt.getTime() + MAILED_TICKET_TTL_SECONDS * 1000);
  await deps.emailOutbox.enqueue({ id, userId, to, kind: 'recovery-link', createdAt, expiresAt });
  return {
    kind: 'mailed',
    maskedEmail: maskEmail(to),
    expiresInSeconds: MAILED_TICKET_TTL_SECONDS,
  };
}
