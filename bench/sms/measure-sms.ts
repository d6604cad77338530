import type { Benchmark } from '../measuring/benchmark.ts';
import { interleave } from '../measuring/interleave.ts';
import { runStatements } from '../services/run-statements.ts';
import { startTemporaryPostgres } from '../services/start-temporary-postgres.ts';
import { measureBacklog } from './measure-backlog.ts';
import { measureLatency } from './measure-latency.ts';
import { bareGraphileQueue } from './queues/bare-graphile-queue.ts';
import { menjinQueue } from './queues/menjin-queue.ts';
import { pgBossQueue } from './queues/pg-boss-queue.ts';
import { createSmsReport } from './report/create-sms-report.ts';
import { prepareQueues } from './with-queue.ts';

const FULL = {
  rounds: 3,
  latency: { warmUp: 200, messages: 300, perSecond: 20 },
  backlog: { warmUp: 200, messages: 2_000, concurrency: 16 },
};

const QUICK = {
  rounds: 1,
  latency: { warmUp: 50, messages: 80, perSecond: 20 },
  backlog: { warmUp: 50, messages: 300, concurrency: 16 },
};

const kinds = {
  menjin: menjinQueue,
  graphile: bareGraphileQueue,
  'pg-boss polling': pgBossQueue('polling'),
  'pg-boss looping': pgBossQueue('looping'),
};

/** From queueing an SMS to the gateway, beside the queue it stands on and a peer. */
export const measureSms: Benchmark = async (setting) => {
  const { quick, signal, unwinding, say, begin } = setting;
  const plan = quick ? QUICK : FULL;
  const rounds = setting.rounds ?? plan.rounds;
  say('Starting Postgres …');
  const postgres = await startTemporaryPostgres(unwinding, signal);
  const withQueue = await prepareQueues(kinds, postgres, setting);
  const tell = (what: string) => (round: number, name: string) =>
    begin(`Round ${round} of ${rounds}: ${what}, ${name} …`);

  const latency = (name: keyof typeof kinds) => () =>
    withQueue(name, ({ queue, arrivals }) =>
      measureLatency(queue, arrivals, { ...plan.latency, signal }),
    );
  const latencies = await interleave(
    { floor: latency('graphile'), ours: latency('menjin'), peer: latency('pg-boss polling') },
    rounds,
    tell('latency'),
  );

  const backlog = (name: keyof typeof kinds, workers: number) => () =>
    withQueue(name, ({ queue, arrivals, databaseUrl }) =>
      measureBacklog(queue, arrivals, { ...plan.backlog, databaseUrl, workers, signal }),
    );
  const backlogs = await interleave(
    {
      floor: backlog('graphile', 1),
      ours: backlog('menjin', 1),
      oursByTwo: backlog('menjin', 2),
      floorByTwo: backlog('graphile', 2),
      peer: backlog('pg-boss looping', 1),
    },
    rounds,
    tell('backlog'),
  );

  const [version] = await runStatements(postgres.adminUrl, ['SHOW server_version']);
  return createSmsReport({
    rounds,
    plan,
    latencies,
    backlogs,
    postgresVersion: String(version?.['server_version']),
  });
};
