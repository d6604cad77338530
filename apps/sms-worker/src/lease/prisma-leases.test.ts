import { Prisma } from '@menjin/db';
import { createTestDatabase } from '@menjin/tests/database';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createPrismaLeases } from './prisma-leases.ts';

const database = await createTestDatabase();
afterAll(() => database.drop());
const { prisma } = database;
const leases = createPrismaLeases(prisma);
const free = (jobsAtWork: readonly string[] = []) =>
  leases.freeAbandoned({ poolId: 'mine', jobsAtWork });

beforeEach(async () => {
  await prisma.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  await prisma.workerHeartbeat.deleteMany();
});

/** A job that the pool took so many seconds ago. */
async function lockJob(pool: string, secondsAgo: number): Promise<string> {
  const [job] = await prisma.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT id::text FROM graphile_worker.add_job('send_sms')`);
  const id = job?.id ?? '';
  await prisma.$executeRaw(Prisma.sql`
    UPDATE graphile_worker._private_jobs SET attempts = 3, locked_by = ${pool},
      locked_at = now() - make_interval(secs => ${secondsAgo}) WHERE id = ${id}::bigint`);
  return id;
}

const beatAgo = (poolId: string, secondsAgo: number) =>
  prisma.$executeRaw(Prisma.sql`
    INSERT INTO worker_heartbeats VALUES (${poolId}, now() - make_interval(secs => ${secondsAgo}))`);

/** Ids of the jobs that anybody may take. */
async function freeJobs(): Promise<string[]> {
  const jobs = await prisma.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT id::text FROM graphile_worker._private_jobs WHERE is_available ORDER BY id`);
  return jobs.map((job) => job.id);
}

test('frees all jobs of a pool that is silent, and none of one that beats', async () => {
  const dead = [await lockJob('dead', 60), await lockJob('dead', 11)];
  await lockJob('alive', 60);
  await beatAgo('dead', 11);
  await beatAgo('alive', 9);
  expect(await free()).toBe(2);
  expect(await freeJobs()).toEqual(dead);
});

test('frees the jobs of a pool that never beat, but not while it may be starting', async () => {
  await lockJob('starting', 60);
  await lockJob('starting', 9);
  const dead = await lockJob('dead', 11);
  expect(await free()).toBe(1);
  expect(await freeJobs()).toEqual([dead]);
});

test('a beat is written by the clock of the database, and counts at once', async () => {
  await lockJob('late', 60);
  await beatAgo('late', 60);
  await leases.beat('late');
  expect(await free()).toBe(0);
  const [beat] = await prisma.$queryRaw<{ age: number }[]>(Prisma.sql`
    SELECT extract(epoch FROM clock_timestamp() - beat_at)::float8 AS age FROM worker_heartbeats`);
  expect(beat?.age).toBeLessThan(5);
});

test('workers that free at the same time free each job once', async () => {
  for (let number = 0; number < 20; number += 1) await lockJob('dead', 60);
  await Promise.all(Array.from({ length: 5 }, () => free()));
  expect(await freeJobs()).toHaveLength(20);
});

test('frees what this pool holds without knowing, and not what it works on or just took', async () => {
  await leases.beat('mine');
  const atWork = await lockJob('mine', 100);
  const forgotten = await lockJob('mine', 11);
  await lockJob('mine', 9);
  expect(await free([atWork])).toBe(1);
  expect(await freeJobs()).toEqual([forgotten]);
});

test('a pool that lets go leaves no sign of life', async () => {
  await leases.beat('mine');
  await leases.drop('mine');
  expect(await prisma.workerHeartbeat.count()).toBe(0);
});
