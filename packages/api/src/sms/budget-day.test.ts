import { expect, test } from 'vitest';
import { budgetDay } from './budget-day.ts';

test('a day begins at midnight where the operator is', () => {
  const lastSecond = new Date('2026-11-22T15:59:59Z');
  const midnight = new Date('2026-11-22T16:00:00Z');
  expect(budgetDay('Asia/Shanghai', lastSecond)).toEqual({ date: '2026-11-22', secondsLeft: 1 });
  expect(budgetDay('Asia/Shanghai', midnight)).toEqual({ date: '2026-11-23', secondsLeft: 86_400 });
  expect(budgetDay('UTC', midnight)).toEqual({ date: '2026-11-22', secondsLeft: 8 * 3600 });
});
