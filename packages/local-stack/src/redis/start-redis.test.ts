import { Redis } from '@upstash/redis';
import getPort from 'get-port';
import { expect, test } from 'vitest';
import { startRedis } from './start-redis.ts';

test('starts an empty Redis with a token of its own each time', async () => {
  const first = await startRedis();
  const second = await startRedis();
  await new Redis(first).set('k', 'v');
  expect(first.token).not.toBe(second.token);
  expect(first.token.length).toBeGreaterThanOrEqual(32);
  expect(await new Redis(first).get('k')).toBe('v');
  expect(await new Redis(second).get('k')).toBeNull();
  await Promise.all([first.close(), second.close()]);
});

test('uses the token and the port it is given', async () => {
  const port = await getPort({ host: '127.0.0.1' });
  const redis = await startRedis({ token: 'chosen', port });
  expect(redis).toMatchObject({ url: `http://127.0.0.1:${port}`, token: 'chosen' });
  await redis.close();
  await expect(fetch(redis.url)).rejects.toThrow();
});

test('fails when the port is taken', async () => {
  const redis = await startRedis();
  const port = Number(new URL(redis.url).port);
  await expect(startRedis({ port })).rejects.toThrow('EADDRINUSE');
  await redis.close();
});

test('fails at once, naming the URL without its password, when no Redis answers', async () => {
  const port = await getPort({ host: '127.0.0.1' });
  const attempt = startRedis({ redisUrl: `redis://user:secret@127.0.0.1:${port}/0` });
  await expect(attempt).rejects.toThrow(`No Redis answers at redis://127.0.0.1:${port}/0`);
});
