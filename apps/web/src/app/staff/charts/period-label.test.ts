import { expect, test } from 'vitest';
import { periodLabel } from './period-label.ts';

test('an hour is named as it begins in Beijing', () => {
  expect(periodLabel('2026-11-22T16:00:00.000Z', 'hour', 'Asia/Shanghai')).toBe('00:00');
});

test('a day is named where it begins for the budget', () => {
  expect(periodLabel('2026-11-21T16:00:00.000Z', 'day', 'Asia/Shanghai')).toBe('11-22');
  expect(periodLabel('2026-11-22T08:00:00.000Z', 'day', 'America/Los_Angeles')).toBe('11-22');
});
