import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { LoggedSms, SmsLog } from '../../ports.ts';
import { newLoggedSms } from '../new-logged-sms.ts';

const minute = (minutes: number) => new Date(Date.UTC(2026, 10, 22, 8, minutes));

/** What every SmsLog does, wherever it reads; each test gets one of these rows alone. */
export function smsLogContract(create: (rows: LoggedSms[]) => Promise<SmsLog>): void {
  test('lists the newest first, as many as are wanted, each with all that is told of it', async () => {
    const oldest = newLoggedSms({ createdAt: minute(1) });
    const middle = newLoggedSms({
      createdAt: minute(2),
      mobile: '+85261234567',
      state: 'failed',
      gateway: 'smtp',
      attempts: 7,
      failure: '550 5.1.1',
      price: 29,
      sentAt: null,
      deliveredAt: null,
      usedAt: null,
    });
    const newest = newLoggedSms({ createdAt: minute(3), gateway: null, attempts: 0, price: 0 });
    const log = await create([middle, newest, oldest]);
    expect(await log.list({ limit: 2 })).toEqual([newest, middle]);
    expect(await log.list({ limit: 100 })).toEqual([newest, middle, oldest]);
  });

  test('lists those alone that are asked for', async () => {
    const failed = newLoggedSms({ createdAt: minute(1), state: 'failed' });
    const login = newLoggedSms({ createdAt: minute(2), purpose: 'login' });
    const other = newLoggedSms({ createdAt: minute(3), mobile: '13800138001' });
    const log = await create([failed, login, other]);
    expect(await log.list({ state: 'failed', limit: 9 })).toEqual([failed]);
    expect(await log.list({ purpose: 'login', limit: 9 })).toEqual([login]);
    expect(await log.list({ mobile: '13800138001', limit: 9 })).toEqual([other]);
    expect(await log.list({ state: 'failed', purpose: 'login', limit: 9 })).toEqual([]);
  });

  test('page after page shows each message once, also those of one moment', async () => {
    const rows = Array.from({ length: 7 }, (_, index) =>
      newLoggedSms({ createdAt: minute(index < 5 ? 1 : 2) }),
    );
    const log = await create(rows);
    const seen: LoggedSms[] = [];
    for (let page = await log.list({ limit: 2 }); page.length > 0; ) {
      seen.push(...page);
      page = await log.list({ limit: 2, before: page.at(-1) });
    }
    expect(seen.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
    expect(seen.slice(0, 2).every(({ createdAt }) => createdAt > minute(1))).toBe(true);
  });

  test('a message that comes while somebody turns pages moves nothing', async () => {
    const rows = [1, 2, 3].map((minutes) => newLoggedSms({ createdAt: minute(minutes) }));
    const [oldest, middle, newest] = rows;
    const later = newLoggedSms({ createdAt: minute(9) });
    const log = await create([...rows, later]);
    expect(await log.list({ before: newest, limit: 9 })).toEqual([middle, oldest]);
  });

  test('finds one message', async () => {
    const message = newLoggedSms();
    const log = await create([message, newLoggedSms({ mobile: '13900139000' })]);
    expect(await log.find(message.id)).toEqual(message);
    expect(await log.find(randomUUID())).toBeNull();
  });

  test('counts what became of the messages of each period, from its first moment on', async () => {
    const at = (minutes: number, change: Partial<LoggedSms> = {}) =>
      newLoggedSms({ createdAt: minute(minutes), ...change });
    const unsent = { sentAt: null, deliveredAt: null, usedAt: null };
    const log = await create([
      at(9, { price: 1 }),
      at(10, { price: 500 }),
      at(19, { price: 4511, usedAt: null }),
      at(19, { ...unsent, state: 'failed', failure: '550 5.1.1', gateway: 'smtp' }),
      // It left, and the gateway told later that it did not arrive.
      at(19, { state: 'failed', failure: 'UNREACHABLE', gateway: 'sms', usedAt: null, price: 7 }),
      at(19, { ...unsent, state: 'expired', gateway: null }),
      at(19, { ...unsent, state: 'suppressed', gateway: null, price: 9 }),
      at(20, { ...unsent, state: 'suppressed' }),
      at(30, { ...unsent, state: 'queued', failure: '550 5.1.1', gateway: 'smtp' }),
      at(39),
      at(40),
    ]);
    const { periods, failures } = await log.count([minute(10), minute(20), minute(30)], minute(40));
    const none = { requested: 0, sent: 0, used: 0, failed: 0, expired: 0, suppressed: 0, spent: 0 };
    expect(periods).toEqual([
      { requested: 5, sent: 3, used: 1, failed: 2, expired: 1, suppressed: 1, spent: 5018 },
      { ...none, suppressed: 1 },
      { ...none, requested: 2, sent: 1, used: 1, spent: 500 },
    ]);
    expect(failures.toSorted((a, b) => b.count - a.count)).toEqual([
      { failure: '550 5.1.1', gateway: 'smtp', count: 2 },
      { failure: 'UNREACHABLE', gateway: 'sms', count: 1 },
    ]);
  });

  test('where there is no message all is nothing', async () => {
    const log = await create([]);
    const { periods, failures } = await log.count([minute(1), minute(2)], minute(3));
    expect(periods).toHaveLength(2);
    expect(periods.every(({ requested, spent }) => requested === 0 && spent === 0)).toBe(true);
    expect(failures).toEqual([]);
  });
}
