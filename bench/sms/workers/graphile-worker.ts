// A process of its own: bare graphile-worker over the database of argv[2].
import { Logger, run } from 'graphile-worker';
import { openPool } from '../../services/open-pool.ts';
import { JOBS_AT_ONCE } from '../queue-under-test.ts';
import { createArrivalLines } from './arrival-lines.ts';
import { TASK, type TaskPayload } from './task.ts';

const [, , connectionString = ''] = process.argv;
const lines = createArrivalLines();
// Two more than jobs, as in our own worker.
const pgPool = openPool(connectionString, JOBS_AT_ONCE + 2);

const runner = await run({
  pgPool,
  concurrency: JOBS_AT_ONCE,
  noHandleSignals: true,
  parsedCronItems: [],
  logger: new Logger(() => () => undefined),
  taskList: { [TASK]: (payload) => lines.note((payload as TaskPayload).message) },
});
process.once('SIGTERM', () => {
  void runner.stop().finally(() => process.exit(0));
});
lines.started();
