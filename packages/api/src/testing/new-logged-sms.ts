import { randomUUID } from 'node:crypto';
import type { LoggedSms } from '../ports.ts';

/** A message that reached its phone, changed as a test wants it. */
export function newLoggedSms(change: Partial<LoggedSms> = {}): LoggedSms {
  return {
    id: randomUUID(),
    mobile: '13800138000',
    purpose: 'register',
    state: 'delivered',
    gateway: 'sandbox',
    attempts: 1,
    failure: null,
    price: 500,
    createdAt: new Date('2026-11-22T08:00:00Z'),
    sentAt: new Date('2026-11-22T08:00:01Z'),
    deliveredAt: new Date('2026-11-22T08:00:03Z'),
    usedAt: new Date('2026-11-22T08:00:20Z'),
    ...change,
  };
}
