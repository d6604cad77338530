import { afterAll, expect, test } from 'vitest';
import { connectIoredisBackend } from './ioredis-backend.ts';
import { RedisError } from './redis-error.ts';
import { startRedis } from './start-redis.ts';
import { compareAnswers } from './testing/compare-answers.ts';
import { spawnRedisServer } from './testing/spawn-redis-server.ts';
import { upstashClientSuite } from './testing/upstash-client-suite.ts';

const configuredUrl = process.env['REDIS_URL'];
const spawned = configuredUrl ? undefined : await spawnRedisServer();
const redisUrl = configuredUrl || spawned?.redisUrl;

if (redisUrl === undefined) {
  const notice = 'skipped: no redis-server on PATH and no REDIS_URL';
  console.info(`ioredis-backend.test.ts ${notice}`);
  test.skip(notice);
} else {
  const redis = await startRedis({ redisUrl });
  afterAll(async () => {
    await redis.close();
    await spawned?.stop();
  });
  upstashClientSuite(redis);
}

// Only a Redis of our own is empty and may be flushed.
test.skipIf(spawned === undefined)(
  'the in-memory engine answers random commands like a real Redis',
  async () => {
    if (spawned !== undefined) await compareAnswers(spawned.redisUrl);
  },
);

test.skipIf(spawned === undefined)('rejects soon when Redis goes away', async () => {
  const leaving = await spawnRedisServer();
  const backend = await connectIoredisBackend(leaving?.redisUrl ?? '');
  await backend.execute(['SET', 'k', 'v']);
  await leaving?.stop();
  await expect(backend.execute(['GET', 'k'])).rejects.not.toBeInstanceOf(RedisError);
  await expect(backend.transaction([['GET', 'k']])).rejects.toThrow();
  await backend.close();
});
