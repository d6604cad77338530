// A process of its own: node:http on the port of argv[2], with one SET EX over ioredis in the
// Redis of argv[3].
import { Redis } from 'ioredis';
import { serveJson } from './serve-json.ts';

const [, , port, redisUrl = ''] = process.argv;
const redis = new Redis(redisUrl, { protocol: 2 });

serveJson(port, async (id) => ({
  code: 0,
  errmsg: await redis.set(`floor:${id}`, 'WXE3', 'EX', 100),
}));
