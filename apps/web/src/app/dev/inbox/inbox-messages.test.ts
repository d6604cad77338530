import { expect, test } from 'vitest';
import { groupByDay } from './group-by-day.ts';
import { listConversations } from './list-conversations.ts';
import { readSubject } from './read-subject.ts';

const message = (to: string, at: string) => ({
  id: `${to} ${at}`,
  to,
  purpose: 'login',
  text: at,
  code: '',
  at: new Date(at),
});
const [a, b, c] = ['13800138000', '13900139000', 'c@example.org'] as const;
const messages = [
  message(b, '2030-01-02T00:00:00Z'),
  message(a, '2030-01-01T20:00:00Z'),
  message(b, '2030-01-01T10:00:00Z'),
];

test('a conversation shows its newest message, and stands where that one does', () => {
  expect(listConversations(messages, null)).toEqual([
    { to: b, newest: messages[0] },
    { to: a, newest: messages[1] },
  ]);
});

test('who is looked for is listed once, also before the first message', () => {
  expect(listConversations(messages, c)[0]).toEqual({ to: c, newest: null });
  expect(listConversations(messages, a)).toHaveLength(2);
});

test('messages are put together by the day in China, in their order', () => {
  expect(groupByDay(messages)).toEqual([
    { day: '2030-01-02', items: [messages[0], messages[1]] },
    { day: '2030-01-01', items: [messages[2]] },
  ]);
});

test('an email begins with its subject, an SMS with its text', () => {
  const text = '【门禁】确认邮箱\n\n打开链接。\n\n忽略它。';
  expect(readSubject({ to: c, text })).toEqual({
    subject: '【门禁】确认邮箱',
    body: '打开链接。\n\n忽略它。',
  });
  expect(readSubject({ to: a, text })).toEqual({ subject: null, body: text });
  expect(readSubject({ to: c, text: 'x' })).toEqual({ subject: null, body: 'x' });
});
