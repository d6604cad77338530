import type { Report } from '../../measuring/benchmark.ts';
import { smsNotes } from './sms-notes.ts';
import { smsQuantities } from './sms-quantities.ts';
import { smsRatios } from './sms-ratios.ts';
import type { SmsResults } from './sms-results.ts';

/** Ratios of the same round, and the numbers behind them. */
export function createSmsReport(results: SmsResults): Report {
  const { latency, backlog } = results.plan;
  return {
    benchmark: 'sms',
    rounds: results.rounds,
    settings: {
      Postgres: `${results.postgresVersion}, synchronous_commit on`,
      stream: `${latency.perSecond}/s, ${latency.messages} messages`,
      backlog: `${backlog.messages} messages, enqueued ${backlog.concurrency} at once`,
    },
    ratios: smsRatios(results),
    quantities: smsQuantities(results),
    notes: smsNotes,
  };
}
