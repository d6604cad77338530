import { expect, test } from 'vitest';
import { stillText } from './still-text.ts';

const startedAt = Date.parse('2027-06-30T23:50:11+08:00');

test.for([
  ['2027年6月30日 23:52', '2026年3月5日 10:24'],
  ['最晚到 2027年7月1日 11:53（北京时间）', '最晚到 2026年3月5日 22:24（北京时间）'],
  ['1 Jul 2027, 00:10', '5 Mar 2026, 10:24'],
  ['30 Sept 2027, 00:10', '4 Jun 2026, 10:24'],
  ['27 Jun 2027, 21:49:59', '2 Mar 2026, 08:24:00'],
  ['北京时间 2027-06-30 23:50 前有效', '北京时间 2026-03-05 10:24 前有效'],
  ['2027-06-30 22:50:10', '2026-03-05 09:24:00'],
  ['47 秒后', '58 秒后'],
  ['47秒钟后再试', '58秒钟后再试'],
  [' in 60 s', ' in 58 s'],
  ['Wait 59 seconds before asking again', 'Wait 58 seconds before asking again'],
  ['http://127.0.0.1:39741/email', 'http://127.0.0.1:3000/email'],
  ['23:00', '10:00'],
  ['00:00', '11:00'],
  ['06-30', '03-05'],
  ['06-01', '02-04'],
  ['after 21 s', 'after 21 s'],
  ['138****8000, 203.0.113.0/24, 5 minutes', '138****8000, 203.0.113.0/24, 5 minutes'],
] as const)('%s becomes %s', ([text, still]) => {
  expect(stillText(text, startedAt)).toBe(still);
});

test('where the text alone does not tell a moment, the element around it does', () => {
  const moment = '2027-06-29T15:30:00.000Z';
  expect(stillText('2027-06-29', startedAt, moment)).toBe('2026-03-04');
  expect(stillText('23:30', startedAt, moment)).toBe('10:24');
  expect(stillText('23:30:00', startedAt, moment)).toBe('10:24:00');
  expect(stillText('1 hour ago', startedAt, moment)).toBe('1 hour ago');
});
