import { expect, test } from 'vitest';
import { statisticsPeriods } from './statistics-periods.ts';

const HOUR_MS = 60 * 60 * 1000;
const hoursOf = (beginnings: Date[]) =>
  beginnings
    .slice(1)
    .map((end, index) => (end.getTime() - (beginnings[index]?.getTime() ?? 0)) / HOUR_MS);
const weekOf = (timeZone: string, now: string) =>
  statisticsPeriods(timeZone, 'week', new Date(now)).beginnings;

test('where clocks never change every day has 24 hours', () => {
  const { unit, beginnings } = statisticsPeriods(
    'Asia/Shanghai',
    'month',
    new Date('2026-11-22T08:00:00Z'),
  );
  expect(unit).toBe('day');
  expect(beginnings).toHaveLength(30);
  expect(beginnings.at(-1)?.toISOString()).toBe('2026-11-21T16:00:00.000Z');
  expect(new Set(hoursOf(beginnings))).toEqual(new Set([24]));
});

test('in Berlin a day of spring has 23 hours, and one of autumn 25', () => {
  const spring = weekOf('Europe/Berlin', '2026-03-31T10:00:00Z');
  expect(hoursOf(spring)).toEqual([24, 24, 24, 24, 23, 24]);
  expect(spring.map((day) => day.toISOString().slice(5, 16))).toEqual([
    '03-24T23:00',
    '03-25T23:00',
    '03-26T23:00',
    '03-27T23:00',
    '03-28T23:00',
    '03-29T22:00',
    '03-30T22:00',
  ]);
  expect(hoursOf(weekOf('Europe/Berlin', '2026-10-26T10:00:00Z'))).toEqual([
    24, 24, 24, 24, 24, 25,
  ]);
});

test('on the day itself it begins at its first midnight', () => {
  // 1:30 UTC is 2:30 by the winter clock: the second time that it shows half past two.
  const [today] = weekOf('Europe/Berlin', '2026-10-25T01:30:00Z').slice(-1);
  expect(today?.toISOString()).toBe('2026-10-24T22:00:00.000Z');
});

test('where midnight is skipped a day begins at 1 o’clock', () => {
  // In Cairo clocks go forward at midnight of the last Friday of April.
  const days = weekOf('Africa/Cairo', '2026-04-25T10:00:00Z');
  expect(days.slice(-3).map((day) => day.toISOString())).toEqual([
    '2026-04-22T22:00:00.000Z',
    '2026-04-23T22:00:00.000Z',
    '2026-04-24T21:00:00.000Z',
  ]);
});

test('a date that a place left out has no day', () => {
  // Samoa went from 29 to 31 December 2011.
  const days = weekOf('Pacific/Apia', '2011-12-31T12:00:00Z');
  expect(new Set(hoursOf(days))).toEqual(new Set([24]));
  expect(days).toHaveLength(7);
});

test.for([
  ['Asia/Shanghai', '2026-11-22T08:12:34Z', '08:00'],
  ['Asia/Kolkata', '2026-11-22T08:12:34Z', '07:30'],
  ['Asia/Kathmandu', '2026-11-22T08:12:34Z', '07:15'],
] as const)('the hours of %s begin when clocks there show a full one', ([zone, now, begun]) => {
  const { unit, beginnings } = statisticsPeriods(zone, 'day', new Date(now));
  expect(unit).toBe('hour');
  expect(beginnings).toHaveLength(24);
  expect(beginnings.at(-1)?.toISOString()).toBe(`2026-11-22T${begun}:00.000Z`);
  expect(new Set(hoursOf(beginnings))).toEqual(new Set([1]));
});

test('an hour that clocks show twice is two', () => {
  const { beginnings } = statisticsPeriods(
    'Europe/Berlin',
    'day',
    new Date('2026-10-25T03:10:00Z'),
  );
  expect(beginnings.slice(-4).map((hour) => hour.toISOString().slice(11, 16))).toEqual([
    '00:00',
    '01:00',
    '02:00',
    '03:00',
  ]);
});
