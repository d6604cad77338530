import { expect, test } from 'vitest';
import { routeOf } from '../../apps/web/src/server/route-of.ts';
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

test('every page that has an address is counted under a route of its own', async () => {
  const places = await listPlaces();
  const addresses = places.filter((place) => !/^\/(not-found|error|global-error)$/.test(place));
  expect(addresses.length).toBeGreaterThan(20);
  expect(addresses.filter((address) => routeOf(address) === 'other')).toEqual([]);
});
