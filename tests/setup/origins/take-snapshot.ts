import type { Redis } from '@upstash/redis';
import type { Scene } from '../start-scene.ts';

/** Everything that is stored: the rows of each table, and each key of Redis with its value. */
export type Snapshot = Record<string, string[]>;

export async function takeSnapshot({
  prisma,
  redis,
}: Pick<Scene, 'prisma' | 'redis'>): Promise<Snapshot> {
  const snapshot: Snapshot = {};
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`;
  for (const { name } of tables) {
    const rows = await prisma.$queryRawUnsafe<{ row: string }[]>(
      `SELECT t::text AS row FROM ${name} AS t ORDER BY 1`,
    );
    snapshot[name] = rows.map(({ row }) => row);
  }
  return Object.assign(snapshot, await takeRedisSnapshot(redis));
}

async function takeRedisSnapshot(redis: Redis): Promise<Snapshot> {
  const keys = await redis.keys('*');
  if (keys.length === 0) return {};
  const asked = redis.pipeline();
  for (const key of keys) asked.type(key);
  const types = await asked.exec<string[]>();
  const read = redis.pipeline();
  for (const [index, key] of keys.entries()) {
    if (types[index] === 'hash') read.hgetall(key);
    else read.get(key);
  }
  const values = await read.exec<unknown[]>();
  return Object.fromEntries(keys.map((key, index) => [key, [JSON.stringify(values[index])]]));
}
