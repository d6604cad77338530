import {
  type ListedSmsMessage,
  type ListSmsMessagesInput,
  maskMobile,
  rowCursor,
  type SmsMessagePage,
} from '@menjin/contract';
import type { ActingStaff } from '../acting-staff.ts';
import type { Deps } from '../context.ts';
import type { LoggedSms } from '../ports.ts';
import { PRICE_UNITS } from '../price-units.ts';
import { type NumberSearchDeps, takeNumberSearch } from './take-number-search.ts';

/**
 * A page of the message log, the newest first. No code and no full number is in it.
 *
 * @throws AppError TRY_LATER
 */
export async function listSmsMessages(
  deps: NumberSearchDeps & Pick<Deps, 'smsLog'>,
  staff: ActingStaff,
  input: ListSmsMessagesInput,
): Promise<SmsMessagePage> {
  const { cursor, limit, ...wanted } = input;
  const before = cursor ?? undefined;
  // One more than asked for, which tells whether there is another page.
  const found = await deps.smsLog.list({ ...wanted, before, limit: limit + 1 });
  const page = found.slice(0, limit);
  await takeNumberSearch(deps, staff, wanted.mobile, page);
  const last = page.at(-1);
  const hasMore = found.length > page.length && last !== undefined;
  return { messages: page.map(toListedSms), nextCursor: hasMore ? rowCursor(last) : null };
}

/** A message as staff may see it. */
export function toListedSms(message: LoggedSms): ListedSmsMessage {
  return {
    id: message.id,
    maskedMobile: maskMobile(message.mobile),
    purpose: message.purpose,
    state: message.state,
    gateway: message.gateway,
    attempts: message.attempts,
    failure: message.failure,
    price: message.price / PRICE_UNITS,
    createdAt: message.createdAt.toISOString(),
    sentAt: message.sentAt?.toISOString() ?? null,
    deliveredAt: message.deliveredAt?.toISOString() ?? null,
    usedAt: message.usedAt?.toISOString() ?? null,
  };
}
