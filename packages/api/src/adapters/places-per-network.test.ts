import { expect, test } from 'vitest';
import { outcomeOf } from '../testing/index.ts';
import { createPlacesPerNetwork } from './places-per-network.ts';

/** Work that goes on until it is told to end. */
function openWork() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => ended, end: () => end() };
}

test('one address has so much work under way and no more, and others have theirs', async () => {
  const places = createPlacesPerNetwork(2);
  const { work, end } = openWork();
  const first = [places.within('203.0.113.7', work), places.within('203.0.113.7', work)];
  expect(await outcomeOf(places.within('203.0.113.7', work))).toBe('SERVICE_BUSY');
  expect(await outcomeOf(places.within('203.0.113.8', async () => undefined))).toBe('ok');
  end();
  await Promise.all(first);
  expect(await outcomeOf(places.within('203.0.113.7', async () => undefined))).toBe('ok');
});

test('addresses of one /64 are one client, and a /48 has five of them', async () => {
  const places = createPlacesPerNetwork(1);
  const { work, end } = openWork();
  const begun = [places.within('2001:db8::1', work)];
  expect(await outcomeOf(places.within('2001:db8::2', work))).toBe('SERVICE_BUSY');
  for (let n = 1; n < 5; n += 1) begun.push(places.within(`2001:db8:0:${n}::1`, work));
  expect(await outcomeOf(places.within('2001:db8:0:9::1', work))).toBe('SERVICE_BUSY');
  end();
  await Promise.all(begun);
});

test('work that fails gives its place back', async () => {
  const places = createPlacesPerNetwork(1);
  const failing = places.within('203.0.113.7', () => Promise.reject(new Error('of its own')));
  await expect(failing).rejects.toThrow('of its own');
  expect(await outcomeOf(places.within('203.0.113.7', async () => undefined))).toBe('ok');
});
