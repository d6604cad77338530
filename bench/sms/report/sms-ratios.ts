import type { Ratio } from '../../measuring/benchmark.ts';
import { ratioOf } from '../../measuring/compare-rounds.ts';
import { FLOOR, PEER, type SmsResults } from './sms-results.ts';

/** Ours beside the floor and the peer. */
export function smsRatios({ latencies, backlogs }: SmsResults): Ratio[] {
  return [...latencyRatios(latencies), ...throughputRatios(backlogs), ...enqueueRatios(backlogs)];
}

function latencyRatios({ ours, floor, peer }: SmsResults['latencies']): Ratio[] {
  return (['p50', 'p99'] as const).flatMap((measure) => {
    const named = (name: string) => ({ group: 'latency', name: `${measure}: ${name}` });
    return [
      ratioOf(named(`ours ÷ ${FLOOR}`), [ours, floor], measure),
      ratioOf(named(`${PEER}, polling every 2 s ÷ ours`), [peer, ours], measure),
    ];
  });
}

function throughputRatios(backlogs: SmsResults['backlogs']): Ratio[] {
  const { ours, oursByTwo, floor, floorByTwo, peer } = backlogs;
  const named = (name: string) => ({ group: 'throughput', name: `jobs/s: ${name}` });
  return [
    ratioOf(named('ours, 2 worker processes ÷ 1'), [oursByTwo, ours], 'jobsPerSecond'),
    ratioOf(named(`${FLOOR}, 2 processes ÷ 1`), [floorByTwo, floor], 'jobsPerSecond'),
    ratioOf(named(`ours ÷ ${FLOOR}`), [ours, floor], 'jobsPerSecond'),
    ratioOf(named(`ours ÷ ${PEER}, looping`), [ours, peer], 'jobsPerSecond'),
  ];
}

function enqueueRatios({ ours, floor, peer }: SmsResults['backlogs']): Ratio[] {
  const named = (name: string) => ({ group: 'enqueue', name });
  return [
    ratioOf(named(`enqueues/s: ours ÷ ${FLOOR}`), [ours, floor], 'enqueuesPerSecond'),
    ratioOf(named(`enqueues/s: ours ÷ ${PEER}`), [ours, peer], 'enqueuesPerSecond'),
    ratioOf(named(`ms p50: ours ÷ ${FLOOR}`), [ours, floor], 'enqueueP50'),
  ];
}
