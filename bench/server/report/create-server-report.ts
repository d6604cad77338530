import type { Report } from '../../measuring/benchmark.ts';
import { ACCOUNTS, SESSIONS } from '../people.ts';
import { serverNotes } from './server-notes.ts';
import { serverQuantities } from './server-quantities.ts';
import { serverRatios } from './server-ratios.ts';
import type { ServerResults } from './server-results.ts';

/** Ratios of the same round, and the numbers behind them. */
export function createServerReport(results: ServerResults): Report {
  const { plan } = results;
  return {
    benchmark: 'server',
    rounds: results.rounds,
    settings: {
      load: `${plan.concurrency} connections, each case ${plan.seconds} s after ${plan.warmUpSeconds} s`,
      Postgres: `${results.postgresVersion}, ${ACCOUNTS} accounts, ${SESSIONS} sessions`,
      Redis: results.hasRedis
        ? 'redis-server over ioredis, and the engine of the sandbox over HTTP'
        : 'the engine of the sandbox, over HTTP',
    },
    ratios: serverRatios(results),
    quantities: serverQuantities(results),
    notes: serverNotes,
  };
}
