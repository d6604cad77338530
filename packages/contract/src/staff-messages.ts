import { z } from 'zod';
import { MobilePrefix } from './mobile.ts';
import { PageLimit, RowCursor } from './row-place.ts';
import { SMS_NOTICES, SMS_PURPOSES } from './sms-purpose.ts';
import { StaffReason } from './staff-reason.ts';

/** What becomes of a message; see the table's description for each. */
export const SMS_STATES = [
  'queued',
  'sending',
  'accepted',
  'delivered',
  'failed',
  'expired',
  'suppressed',
] as const;
export type SmsState = (typeof SMS_STATES)[number];

export const ListSmsMessagesInput = z
  .strictObject({
    state: z.enum(SMS_STATES, 'FIELD_INVALID').optional(),
    purpose: z.enum([...SMS_PURPOSES, ...SMS_NOTICES], 'FIELD_INVALID').optional(),
    /** A number, or how numbers begin. */
    mobile: MobilePrefix.optional(),
    cursor: RowCursor.nullish(),
    limit: PageLimit,
  })
  .prefault({});
export type ListSmsMessagesInput = z.output<typeof ListSmsMessagesInput>;

/** A message as staff may see it. All times are ISO 8601, UTC. */
export type ListedSmsMessage = {
  id: string;
  maskedMobile: string;
  purpose: string;
  state: SmsState;
  gateway: string | null;
  attempts: number;
  /** What the last failed attempt was answered, as a code. */
  failure: string | null;
  /** In the budget's currency. */
  price: number;
  createdAt: string;
  sentAt: string | null;
  deliveredAt: string | null;
  usedAt: string | null;
};

export type SmsMessagePage = {
  messages: ListedSmsMessage[];
  /** The `cursor` of the page with older ones; null where there are none. */
  nextCursor: string | null;
};

export const GetSmsMessageInput = z.strictObject({ id: z.uuid('FIELD_INVALID') });
export type GetSmsMessageInput = z.output<typeof GetSmsMessageInput>;

/** Shows the whole number of a message, and writes down who wanted to see it. */
export const RevealMessageMobileInput = z.strictObject({
  id: z.uuid('FIELD_INVALID'),
  reason: StaffReason,
});
export type RevealMessageMobileInput = z.output<typeof RevealMessageMobileInput>;
