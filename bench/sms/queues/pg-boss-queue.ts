import PgBoss from 'pg-boss';
import { runStatements } from '../../services/run-statements.ts';
import { CONNECTIONS, type QueueKind } from '../queue-under-test.ts';
import { TASK } from '../workers/task.ts';
import { startBenchWorker } from './start-bench-worker.ts';

const HOLD = `UPDATE pgboss.job SET start_after = now() + interval '1 hour' WHERE state = 'created'`;
const RELEASE = `UPDATE pgboss.job SET start_after = now() WHERE state = 'created'`;

/**
 * The peer, in one of its two ways to take jobs: `polling` is its `work()` with the interval it
 * has by default, `looping` fetches and completes one job after another by its own functions.
 */
export function pgBossQueue(way: 'polling' | 'looping'): QueueKind {
  return {
    async prepare(databaseUrl) {
      const boss = await openBoss(databaseUrl);
      await boss.createQueue(TASK);
      await boss.stop({ graceful: false });
    },
    async open(place) {
      const { databaseUrl, scope } = place;
      const boss = await openBoss(databaseUrl);
      scope.add(() => boss.stop({ graceful: false }));
      return {
        async enqueue(message) {
          await boss.send(TASK, { message });
        },
        startWorker: () => startBenchWorker(place, 'pg-boss-worker.ts', way),
        async hold() {
          await runStatements(databaseUrl, [HOLD]);
        },
        async release() {
          await runStatements(databaseUrl, [RELEASE]);
        },
      };
    },
  };
}

/** The sending side alone: it plans nothing and cleans up nothing. */
async function openBoss(databaseUrl: string): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => undefined);
  return boss.start();
}
