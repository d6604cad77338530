import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createTestDeps } from '../testing/index.ts';
import { newLoggedSms } from '../testing/new-logged-sms.ts';
import { readSmsMessage } from './read-sms-message.ts';

test('tells what became of one message, and of whom no more than a masked number', async () => {
  const deps = createTestDeps();
  const message = newLoggedSms({ failure: '550 5.1.1' });
  deps.loggedSms.push(newLoggedSms(), { ...message, code: '012345' } as typeof message);
  const told = await readSmsMessage(deps, { id: message.id });
  expect(told).toMatchObject({
    id: message.id,
    maskedMobile: '138****8000',
    failure: '550 5.1.1',
    price: 0.05,
    createdAt: '2026-11-22T08:00:00.000Z',
  });
  expect(JSON.stringify(told)).not.toMatch(/012345|13800138000/);
});

test('a message that is swept away is gone', async () => {
  const read = readSmsMessage(createTestDeps(), { id: randomUUID() });
  await expect(read).rejects.toMatchObject({ code: 'RECORD_GONE' });
});
