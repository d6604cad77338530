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
import { cutPage } from './cut-page.ts';
import { type NumberSearchDeps, takeNumberSearch } from './take-number-search.ts';

/**
 * A page of the message log, the newest first. No code and no full number is in it.
 *
 * @throws AppError TRY_LATER
 */
export async function listSmsMessages(
  deps: NumberSearchDeps & Pick<Deps, 'smsLog'>,
  staff: ActingStaff,
  { cursor, limit, ...wanted }: ListSmsMessagesInput,
): Promise<SmsMessagePage> {
  const before = cursor ?? undefined;
  const found = await deps.smsLog.list({ ...wanted, before, limit: limit + 1 });
  const { page, end } = cutPage(found, limit);
  await takeNumberSearch(deps, staff, wanted.mobile, page);
  return { messages: page.map(toListedSms), nextCursor: end === null ? null : rowCursor(end) };
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
