import { ListSmsMessagesInput } from '@menjin/contract';
import { expect, test } from 'vitest';
import { createTestDeps, type TestDeps, testStaff } from '../testing/index.ts';
import { newLoggedSms } from '../testing/new-logged-sms.ts';
import { listSmsMessages } from './list-sms-messages.ts';

const list = (deps: TestDeps, input: object) =>
  listSmsMessages(deps, testStaff(deps), ListSmsMessagesInput.parse(input));

test('tells what became of a message, and of whom no more than a masked number', async () => {
  const deps = createTestDeps();
  const message = newLoggedSms({ failure: '550 5.1.1', attempts: 2, deliveredAt: null });
  deps.loggedSms.push({ ...message, challengeId: 'a secret', code: '012345' } as typeof message);
  expect(await list(deps, {})).toEqual({
    messages: [
      {
        id: message.id,
        maskedMobile: '138****8000',
        purpose: 'register',
        state: 'delivered',
        gateway: 'sandbox',
        attempts: 2,
        failure: '550 5.1.1',
        price: 0.05,
        createdAt: '2026-11-22T08:00:00.000Z',
        sentAt: '2026-11-22T08:00:01.000Z',
        deliveredAt: null,
        usedAt: '2026-11-22T08:00:20.000Z',
      },
    ],
    nextCursor: null,
  });
});

test('goes from page to page until there is none', async () => {
  const deps = createTestDeps();
  const minutes = [1, 2, 3, 4];
  deps.loggedSms.push(
    ...minutes.map((minute) =>
      newLoggedSms({ createdAt: new Date(Date.UTC(2026, 10, 22, 8, minute)) }),
    ),
  );
  const first = await list(deps, { limit: 2 });
  expect(first.messages.map(({ createdAt }) => createdAt.slice(14, 16))).toEqual(['04', '03']);
  const second = await list(deps, { limit: 2, cursor: first.nextCursor });
  expect(second.messages.map(({ createdAt }) => createdAt.slice(14, 16))).toEqual(['02', '01']);
  expect(second.nextCursor).toBeNull();
});

test('finds a number however it is written', async () => {
  const deps = createTestDeps();
  deps.loggedSms.push(newLoggedSms(), newLoggedSms({ mobile: '13900139000' }));
  const { messages } = await list(deps, { mobile: '+86 139-0013-9000' });
  expect(messages.map(({ maskedMobile }) => maskedMobile)).toEqual(['139****9000']);
});
