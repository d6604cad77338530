import { EventEmitter } from 'node:events';
import { POST_ALARM_TASK, SEND_EMAIL_TASK, SEND_SMS_TASK } from '@menjin/sms/job';
import {
  type Runner,
  run,
  type TaskList,
  type WorkerEvents,
  type WorkerPool,
} from 'graphile-worker';
import { runPostAlarm } from './alarms/run-post-alarm.ts';
import type { openDeps } from './deps.ts';
import { runSendEmail } from './email/run-send-email.ts';
import { holdLease } from './lease/hold-lease.ts';
import { queueLog } from './queue-log.ts';
import { runSendSms } from './run-send-sms.ts';

type Deps = ReturnType<typeof openDeps>;

/** Takes jobs from the queue, under a lease that says this process lives. */
export async function startQueue(
  deps: Deps,
  options: { concurrency: number },
): Promise<{ ended: Promise<void>; stop(): Promise<void> }> {
  const jobsAtWork = new Set<string>();
  const events: WorkerEvents = new EventEmitter();
  const pools: WorkerPool[] = [];
  events.once('pool:create', ({ workerPool }) => pools.push(workerPool));
  events.on('job:start', ({ job }) => jobsAtWork.add(job.id));
  events.on('job:complete', ({ job }) => jobsAtWork.delete(job.id));

  const runner = await run({
    pgPool: deps.queuePool,
    concurrency: options.concurrency,
    noHandleSignals: true,
    logger: queueLog(deps.log),
    parsedCronItems: [],
    events,
    taskList: tasksOf(deps),
  });
  const [pool] = pools;
  if (pool === undefined) throw new Error('The queue made no pool.');
  let isStopping = false;
  const nudge = (jobs: number) => {
    if (!isStopping) pool.nudge(jobs);
  };
  const lease = holdLease({ ...deps, jobsAtWork, nudge }, pool.id);
  return {
    ended: runner.promise,
    async stop() {
      isStopping = true;
      await finish(runner);
      // Until here it beats: the jobs in flight are its own.
      await lease.letGo();
    },
  };
}

const tasksOf = (deps: Deps): TaskList => ({
  [SEND_SMS_TASK]: (payload, helpers) => runSendSms(deps, payload, helpers),
  [SEND_EMAIL_TASK]: (payload, { job }) => runSendEmail(deps, payload, job),
  [POST_ALARM_TASK]: (payload, { job }) => runPostAlarm(deps, payload, job),
});

/** Takes no more jobs and finishes those in flight. One that ended on its own cannot be stopped. */
async function finish(runner: Runner): Promise<void> {
  await runner.stop().catch(() => undefined);
  await runner.promise.catch(() => undefined);
}
