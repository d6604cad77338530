import { expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { listPlaces } from './list-places.ts';

test('every page of apps/web is in the catalogue, and nothing else', async () => {
  const places = await listPlaces();
  expect(places).toContain('/account/confirm');
  expect(places).toContain('/not-found');
  expect(new Set(catalogue.map(({ place }) => place))).toEqual(new Set(places));
});

test('every state has a name of its own, which is good for a file', () => {
  const names = catalogue.map(({ name }) => name);
  expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});
