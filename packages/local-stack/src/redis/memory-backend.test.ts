import { afterAll } from 'vitest';
import { startRedis } from './start-redis.ts';
import { upstashClientSuite } from './testing/upstash-client-suite.ts';

const redis = await startRedis();
afterAll(() => redis.close());

upstashClientSuite(redis);
