import { expect, test } from 'vitest';
import { newerQuery, newestQuery, olderQuery, queryChoice, queryText } from './page-query.ts';

const parse = (query: string | null) => {
  const params = new URLSearchParams(query ?? '');
  return Object.fromEntries([...params.keys()].map((name) => [name, params.getAll(name)]));
};

test('leads from page to page and back the same way, with its filters', () => {
  const first = { state: 'failed', mobile: '' };
  expect(newerQuery(first)).toBeNull();
  expect(newestQuery(first)).toBeNull();
  const second = parse(olderQuery(first, 'a'));
  expect(second).toEqual({ state: ['failed'], cursor: ['a'], newer: [''] });
  const third = parse(olderQuery(second, 'b'));
  expect(third).toEqual({ state: ['failed'], cursor: ['b'], newer: ['', 'a'] });
  expect(olderQuery(third, null)).toBeNull();
  expect(newestQuery(third)).toBe('state=failed');
  expect(parse(newerQuery(third))).toEqual(second);
  expect(newestQuery(second)).toBeNull();
  expect(newerQuery(second)).toBe('state=failed');
});

test('a page whose way is not known leads to the newest', () => {
  expect(newestQuery({ cursor: 'b' })).toBe('');
  expect(newerQuery({ cursor: 'b' })).toBeNull();
});

test('the way back has an end, so that the URL has one, too', () => {
  const newer = Array.from({ length: 60 }, (_, page) => `c${page}`);
  expect(parse(olderQuery({ cursor: 'c60', newer }, 'c61'))['newer']).toHaveLength(50);
});

test('reads a parameter once, and none that is empty or unknown', () => {
  expect(queryText({ mobile: [' 138 ', '139'] }, 'mobile')).toBe('138');
  expect(queryText({ mobile: ' ' }, 'mobile')).toBeUndefined();
  expect(queryChoice({ state: 'failed' }, 'state', ['failed', 'queued'])).toBe('failed');
  expect(queryChoice({ state: 'constructor' }, 'state', ['failed'])).toBeUndefined();
});
