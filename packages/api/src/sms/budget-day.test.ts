import { expect, test } from 'vitest';
import { budgetDay } from './budget-day.ts';

test('a day begins at midnight where the operator is', () => {
  const lastSecond = new Date('2026-11-22T15:59:59Z');
  const midnight = new Date('2026-11-22T16:00:00Z');
  expect(budgetDay('Asia/Shanghai', lastSecond)).toEqual({ date: '2026-11-22', secondsLeft: 1 });
  expect(budgetDay('Asia/Shanghai', midnight)).toEqual({ date: '2026-11-23', secondsLeft: 86_400 });
  expect(budgetDay('UTC', midnight)).toEqual({ date: '2026-11-22', secondsLeft: 8 * 3600 });
});

test.for([
  ['2026-10-24T22:30:00Z', '2026-10-25', 25 * 3600 - 1800],
  ['2026-10-25T12:00:00Z', '2026-10-25', 11 * 3600],
  ['2026-03-28T23:30:00Z', '2026-03-29', 23 * 3600 - 1800],
  ['2026-03-29T12:00:00Z', '2026-03-29', 10 * 3600],
] as const)('a day on which clocks change is as long as it is: %s', ([at, date, secondsLeft]) => {
  expect(budgetDay('Europe/Berlin', new Date(at))).toEqual({ date, secondsLeft });
});

test('everywhere and always the day ends in the second that is told', () => {
  const zones = [
    'Asia/Beirut',
    'Africa/Cairo',
    'America/Santiago',
    'America/Havana',
    'Atlantic/Azores',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Asia/Shanghai',
  ];
  for (const timeZone of zones) {
    for (let day = 0; day < 365; day += 1) {
      const at = new Date(Date.UTC(2026, 0, 1 + day, 12, 34, 56));
      const { date, secondsLeft } = budgetDay(timeZone, at);
      const dateAfter = (seconds: number) =>
        budgetDay(timeZone, new Date(at.getTime() + seconds * 1000)).date;
      expect([dateAfter(secondsLeft - 1), dateAfter(secondsLeft) === date]).toEqual([date, false]);
    }
  }
});
