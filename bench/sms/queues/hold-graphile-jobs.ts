import { runStatements } from '../../services/run-statements.ts';

const HOLD = `UPDATE graphile_worker._private_jobs SET run_at = now() + interval '1 hour'`;

// In one transaction, as nothing tells waiting workers of jobs whose time is changed. The notice
// is the one that add_job() gives.
const RELEASE = `
  WITH freed AS (
    UPDATE graphile_worker._private_jobs SET run_at = now() WHERE run_at > now() RETURNING id)
  SELECT pg_notify('jobs:insert', json_build_object('count', count(*))::text) FROM freed`;

/** Keeps what is queued from being taken, while workers start and warm up on later messages. */
export async function holdJobs(databaseUrl: string): Promise<void> {
  await runStatements(databaseUrl, [HOLD]);
}

/** Lets all of it be taken at the same moment. */
export async function releaseJobs(databaseUrl: string): Promise<void> {
  await runStatements(databaseUrl, [RELEASE]);
}
