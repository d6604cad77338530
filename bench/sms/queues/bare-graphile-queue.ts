import { makeWorkerUtils, runMigrations } from 'graphile-worker';
import { openPool } from '../../services/open-pool.ts';
import { CONNECTIONS, type QueueKind } from '../queue-under-test.ts';
import { TASK } from '../workers/task.ts';
import { holdJobs, releaseJobs } from './hold-graphile-jobs.ts';
import { startBenchWorker } from './start-bench-worker.ts';

/** The floor: the queue below ours, with a task that does nothing. */
export const bareGraphileQueue: QueueKind = {
  async prepare(databaseUrl) {
    await runMigrations({ connectionString: databaseUrl });
  },
  async open(place) {
    const { databaseUrl, scope } = place;
    const pgPool = openPool(databaseUrl, CONNECTIONS);
    scope.add(() => pgPool.end());
    const queue = await makeWorkerUtils({ pgPool });
    scope.add(async () => queue.release());
    return {
      async enqueue(message) {
        await queue.addJob(TASK, { message });
      },
      startWorker: () => startBenchWorker(place, 'graphile-worker.ts'),
      hold: () => holdJobs(databaseUrl),
      release: () => releaseJobs(databaseUrl),
    };
  },
};
