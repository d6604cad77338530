import { expect, test, vi } from 'vitest';
import { inboxEvents } from './inbox-events.ts';

/** Events of an inbox whose version is whatever `versions` has next, and then stays the last. */
function setUp(versions: (string | Error)[]) {
  const client = new AbortController();
  const process = { isEnding: false };
  let looks = 0;
  const version = async () => {
    const next = versions[Math.min(looks, versions.length - 1)] ?? '';
    looks += 1;
    if (next instanceof Error) throw next;
    return next;
  };
  const options = { version, isEnding: () => process.isEnding, signal: client.signal, lookMs: 1 };
  return { client, process, events: inboxEvents(options), looks: () => looks };
}

const next = async (events: AsyncGenerator<string>) => (await events.next()).value as string;

test('tells the version at first, and then each change once', async () => {
  const { events } = setUp(['1', '1', '1', '2', '3']);
  expect(await next(events)).toMatch(/^retry: \d+\n\n$/);
  expect(await next(events)).toBe('data: 1\n\n');
  expect(await next(events)).toBe('data: 2\n\n');
  expect(await next(events)).toBe('data: 3\n\n');
});

test('goes on where the database was away for a moment', async () => {
  const { events } = setUp([new Error('away'), '1', new Error('away'), '2']);
  await next(events);
  expect(await next(events)).toBe('data: 1\n\n');
  expect(await next(events)).toBe('data: 2\n\n');
});

test('says something before a proxy loses its patience', async () => {
  const { events } = setUp(['1']);
  await next(events);
  await next(events);
  const now = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 15_000);
  expect(await next(events)).toBe(':\n\n');
  now.mockRestore();
});

test('ends when the client has gone, without another look', async () => {
  const { client, events, looks } = setUp(['1']);
  await next(events);
  await next(events);
  const before = looks();
  client.abort();
  expect((await events.next()).done).toBe(true);
  expect(looks()).toBe(before);
});

test('ends when the process is to end', async () => {
  const { process, events } = setUp(['1']);
  await next(events);
  await next(events);
  process.isEnding = true;
  expect((await events.next()).done).toBe(true);
});
