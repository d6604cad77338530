import { Prisma, type PrismaClient } from '@menjin/db';
import { LEASE_SECONDS, type Leases } from './leases.ts';

const LEASE = Prisma.sql`make_interval(secs => ${LEASE_SECONDS})`;

/** Leases as heartbeats in Postgres, over the queue's own locks. */
export function createPrismaLeases(prisma: PrismaClient): Leases {
  return {
    async beat(poolId) {
      await prisma.$executeRaw(Prisma.sql`
        INSERT INTO worker_heartbeats (pool_id, beat_at) VALUES (${poolId}, clock_timestamp())
        ON CONFLICT (pool_id) DO UPDATE SET beat_at = excluded.beat_at`);
    },

    async freeAbandoned({ poolId, jobsAtWork }) {
      const ofTheDead = await freeJobsOfTheDead(prisma);
      return ofTheDead + (await freeForgottenJobs(prisma, poolId, jobsAtWork));
    },

    async drop(poolId) {
      await prisma.workerHeartbeat.deleteMany({ where: { poolId } });
    },
  };
}

/** A pool whose newest lock is young has only just started: its first beat is on the way. */
async function freeJobsOfTheDead(prisma: PrismaClient): Promise<number> {
  const [freed] = await prisma.$queryRaw<{ jobs: number }[]>(Prisma.sql`
    WITH silent AS (
      SELECT locked_by, count(*) AS jobs FROM graphile_worker.jobs
      WHERE locked_by IS NOT NULL AND NOT EXISTS (
        SELECT FROM worker_heartbeats
        WHERE pool_id = locked_by AND beat_at > clock_timestamp() - ${LEASE})
      GROUP BY locked_by
      HAVING max(locked_at) < clock_timestamp() - ${LEASE}
    ), pools AS (SELECT array_agg(locked_by) AS ids, sum(jobs)::int AS jobs FROM silent)
    SELECT jobs FROM pools, LATERAL graphile_worker.force_unlock_workers(ids)
    WHERE ids IS NOT NULL`);
  return freed?.jobs ?? 0;
}

/**
 * A connection cut while the queue hands out a job, or writes down how it ended, leaves
 * the job locked by a process that is done with it. The queue's own functions free whole
 * pools only.
 */
async function freeForgottenJobs(
  prisma: PrismaClient,
  poolId: string,
  jobsAtWork: readonly string[],
): Promise<number> {
  return prisma.$executeRaw(Prisma.sql`
    UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL
    WHERE locked_by = ${poolId} AND id <> ALL (${jobsAtWork}::bigint[])
      AND locked_at < clock_timestamp() - ${LEASE}`);
}
