import { expect, test } from 'vitest';
import { beijingDay, formatBeijingClock, nameBeijingDay } from './beijing-day.ts';

const now = new Date('2030-01-01T15:59:00Z');
const zh = { locale: 'zh-CN', today: '今天', yesterday: '昨天' } as const;
const en = { locale: 'en', today: 'Today', yesterday: 'Yesterday' } as const;

test('a day ends at midnight in China, wherever the server stands', () => {
  expect(beijingDay(now)).toBe('2030-01-01');
  expect(beijingDay(new Date('2030-01-01T16:00:00Z'))).toBe('2030-01-02');
  expect(formatBeijingClock(now)).toBe('23:59');
  expect(formatBeijingClock(new Date('2030-01-01T16:00:00Z'))).toBe('00:00');
});

test.each([
  ['2030-01-01', '今天', 'Today'],
  ['2029-12-31', '昨天', 'Yesterday'],
  ['2029-12-30', '2029年12月30日', '30 December 2029'],
  ['2030-01-02', '1月2日', '2 January'],
])('%s is named %s and %s', (day, chinese, english) => {
  expect(nameBeijingDay(day, now, zh)).toBe(chinese);
  expect(nameBeijingDay(day, now, en)).toBe(english);
});
