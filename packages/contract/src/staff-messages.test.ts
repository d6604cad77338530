import { expect, test } from 'vitest';
import { rowCursor } from './row-place.ts';
import { ListSmsMessagesInput } from './staff-messages.ts';

const place = {
  createdAt: new Date('2026-11-22T08:00:00.123Z'),
  id: '019aa000-0000-7000-8000-00000000000a',
};

test('asks for the newest 50 when nothing is asked', () => {
  expect(ListSmsMessagesInput.parse(undefined)).toEqual({ limit: 50 });
});

test('reads a cursor as the place that it was made of', () => {
  expect(ListSmsMessagesInput.parse({ cursor: rowCursor(place) }).cursor).toEqual(place);
});

test.for([
  '',
  '2026-11-22T08:00:00.123Z',
  `2026-13-22T08:00:00.123Z_${place.id}`,
  `0000-11-22T08:00:00.123Z_${place.id}`,
  '2026-11-22T08:00:00.123Z_1 OR 1=1',
])('does not take %j for a cursor', (cursor) => {
  const issues = ListSmsMessagesInput.safeParse({ cursor }).error?.issues;
  expect(issues).toMatchObject([{ path: ['cursor'], message: 'FIELD_INVALID' }]);
});

test.for([0, 101, 1.5, '10'])('does not take %j for a number of messages', (limit) => {
  expect(ListSmsMessagesInput.safeParse({ limit }).success).toBe(false);
});
