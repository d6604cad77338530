// A process of its own: node:http on the port of argv[2], with one SET EX over @upstash/redis
// in the Redis of argv[3], whose token is argv[4].
import { Redis } from '@upstash/redis';
import { serveJson } from './serve-json.ts';

const [, , port, url = '', token = ''] = process.argv;
const redis = new Redis({ url, token, enableTelemetry: false });

serveJson(port, async (id) => ({
  code: 0,
  errmsg: await redis.set(`floor:${id}`, 'WXE3', { ex: 100 }),
}));
