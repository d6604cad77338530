// A process of its own: pg-boss over the database of argv[2], in the way of argv[3].
import { setTimeout as delay } from 'node:timers/promises';
import PgBoss from 'pg-boss';
import { JOBS_AT_ONCE } from '../queue-under-test.ts';
import { createArrivalLines } from './arrival-lines.ts';
import { TASK, type TaskPayload } from './task.ts';

// The one it has by default, 1, carries half a message a second.
const POLLED_AT_ONCE = 100;
const IDLE_MS = 20;

const [, , connectionString = '', way = 'polling'] = process.argv;
const lines = createArrivalLines();
const boss = new PgBoss({ connectionString, max: JOBS_AT_ONCE + 2 });
boss.on('error', (error) => process.stderr.write(`${error.message}\n`));
await boss.start();

if (way === 'polling') {
  await boss.work<TaskPayload>(TASK, { batchSize: POLLED_AT_ONCE }, async (jobs) => {
    for (const { data } of jobs) lines.note(data.message);
  });
} else {
  for (let loop = 0; loop < JOBS_AT_ONCE; loop += 1) void takeOneByOne();
}
process.once('SIGTERM', () => process.exit(0));
lines.started();

async function takeOneByOne(): Promise<never> {
  for (;;) {
    const [job] = await boss.fetch<TaskPayload>(TASK);
    if (job === undefined) {
      await delay(IDLE_MS);
      continue;
    }
    lines.note(job.data.message);
    await boss.complete(TASK, job.id);
  }
}
