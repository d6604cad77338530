import { expect, test } from 'vitest';
import { formatTimeAgo } from './format-time-ago.ts';

const now = new Date('2026-11-26T12:00:00Z');
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000);

test.for([
  [60, '1分钟前', '1 minute ago'],
  [3_599, '59分钟前', '59 minutes ago'],
  [47 * 3_600, '1天前', '1 day ago'],
  [3 * 86_400, '3天前', '3 days ago'],
  [40 * 86_400, '1个月前', '1 month ago'],
  [800 * 86_400, '2年前', '2 years ago'],
] as const)('%d seconds ago is %s, %s', ([seconds, zh, en]) => {
  expect(formatTimeAgo(secondsAgo(seconds), now, 'zh-CN')).toBe(zh);
  expect(formatTimeAgo(secondsAgo(seconds), now, 'en')).toBe(en);
});

test('the last minute, and a clock that runs ahead, have no number', () => {
  expect(formatTimeAgo(secondsAgo(59), now, 'en')).toBeNull();
  expect(formatTimeAgo(secondsAgo(-5), now, 'en')).toBeNull();
});
