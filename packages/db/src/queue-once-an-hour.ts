import { Prisma, type PrismaClient } from './generated/client.ts';

const QUIET_SECONDS = 3_600;
const PREFIX = 'once:';

/**
 * Queues a job unless one of the same key was queued within the hour, by any process.
 *
 * @returns whether it was queued now
 */
export async function queueOnceAnHour(
  prisma: PrismaClient,
  job: { task: string; key: string; payload: object },
): Promise<boolean> {
  // As long as the column is.
  const key = `${PREFIX}${job.key}`.slice(0, 96);
  // One statement: of all who ask one gets the row, and the job is queued with it.
  const queued = await prisma.$queryRaw<unknown[]>(Prisma.sql`
    WITH first AS (
      INSERT INTO counters (key, slot, amount, expires_at)
      VALUES (${key}, 'epoch', 1, now() + make_interval(secs => ${QUIET_SECONDS}))
      ON CONFLICT (key, slot) DO UPDATE SET expires_at = excluded.expires_at
        WHERE counters.expires_at <= now()
      RETURNING key)
    SELECT (graphile_worker.add_job(${job.task}, ${JSON.stringify(job.payload)}::json,
      job_key => first.key)).id::text
    FROM first`);
  return queued.length > 0;
}

/** What begins with this key may be queued again at once. */
export async function forgetQueued(prisma: PrismaClient, keyStart: string): Promise<void> {
  await prisma.counter.deleteMany({ where: { key: { startsWith: `${PREFIX}${keyStart}` } } });
}
