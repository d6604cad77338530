import { z } from 'zod';
import { MobilePrefix } from './mobile.ts';
import { SMS_NOTICES, SMS_PURPOSES } from './sms-purpose.ts';

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

export type SmsMessagePlace = { createdAt: Date; id: string };

const CURSOR =
  /^([12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** Where a page of messages ended, as its `nextCursor` told. */
const SmsMessageCursor = z.string('FIELD_INVALID').transform((cursor, context): SmsMessagePlace => {
  const [, time = '', id = ''] = CURSOR.exec(cursor) ?? [];
  const createdAt = new Date(time);
  if (!Number.isNaN(createdAt.getTime())) return { createdAt, id };
  context.addIssue({ code: 'custom', message: 'FIELD_INVALID' });
  return z.NEVER;
});

export function smsMessageCursor({ createdAt, id }: SmsMessagePlace): string {
  return `${createdAt.toISOString()}_${id}`;
}

export const ListSmsMessagesInput = z
  .strictObject({
    state: z.enum(SMS_STATES, 'FIELD_INVALID').optional(),
    purpose: z.enum([...SMS_PURPOSES, ...SMS_NOTICES], 'FIELD_INVALID').optional(),
    /** A number, or how numbers begin. */
    mobile: MobilePrefix.optional(),
    cursor: SmsMessageCursor.nullish(),
    limit: z.int('FIELD_INVALID').min(1, 'FIELD_INVALID').max(100, 'FIELD_INVALID').default(50),
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
