import { randomUUID } from 'node:crypto';
import type { Visit } from './page-state.ts';

type Message = {
  state: 'delivered' | 'failed' | 'expired' | 'suppressed';
  purpose: 'register' | 'login' | 'reset';
  gateway: string | null;
  failure: string | null;
  isUsed: boolean;
};

const DELIVERED: Message = {
  state: 'delivered',
  purpose: 'register',
  gateway: 'aliyun',
  failure: null,
  isUsed: true,
};

/** What became of messages, over and over again. */
const COURSE: readonly Message[] = [
  DELIVERED,
  { ...DELIVERED, purpose: 'login' },
  { ...DELIVERED, gateway: 'tencent', isUsed: false },
  { ...DELIVERED, purpose: 'reset' },
  { ...DELIVERED, state: 'failed', failure: 'isv.BUSINESS_LIMIT_CONTROL', isUsed: false },
  { ...DELIVERED, purpose: 'login', gateway: 'tencent' },
  DELIVERED,
  { ...DELIVERED, state: 'expired', gateway: null, isUsed: false },
  { ...DELIVERED, purpose: 'login', state: 'suppressed', gateway: null, isUsed: false },
  { ...DELIVERED, purpose: 'reset' },
  { ...DELIVERED, state: 'failed', gateway: 'tencent', failure: 'ECONNREFUSED', isUsed: false },
];

/** Puts messages of the last hours, or of the last days, into the log. */
export async function keepMessages(
  { query }: Pick<Visit, 'query'>,
  { unit, periods }: { unit: 'hour' | 'day'; periods: number },
): Promise<void> {
  let kept = 0;
  for (let ago = 0; ago < periods; ago += 1) {
    const count = (ago * 7 + 3) % 5;
    for (let one = 0; one < count; one += 1) {
      const message = COURSE[kept % COURSE.length] ?? DELIVERED;
      await keepMessage({ query }, { ...message, number: kept, ago: `${ago} ${unit}` });
      kept += 1;
    }
  }
}

/** Puts one message into the log, a few minutes after the beginning of an hour; answers its id. */
export async function keepMessage(
  { query }: Pick<Visit, 'query'>,
  message: Partial<Message> & { number: number; ago: string },
): Promise<string> {
  const { state, purpose, gateway, failure, isUsed, number, ago } = { ...DELIVERED, ...message };
  const id = randomUUID();
  await query(
    `INSERT INTO sms_messages (id, challenge_id, mobile, purpose, state, gateway, attempts, failure,
      price, created_at, expires_at, sent_at, delivered_at, used_at)
    SELECT $1::uuid, $2::uuid, $3, $4, $5::sms_state, $6::text, CASE WHEN $6::text IS NULL THEN 0 ELSE 1 END, $7, 0.045,
      at, at + interval '5 minutes', CASE WHEN $5 = 'delivered' THEN at + interval '1 second' END,
      CASE WHEN $5 = 'delivered' THEN at + interval '3 seconds' END,
      CASE WHEN $8::boolean THEN at + interval '21 seconds' END
    FROM (SELECT date_trunc('hour', now()) - $9::interval + $10 * interval '37 seconds' AS at)`,
    [
      id,
      randomUUID(),
      `1391234${String(number).padStart(4, '0')}`,
      purpose,
      state,
      gateway,
      failure,
      isUsed,
      ago,
      number % 60,
    ],
  );
  return id;
}
