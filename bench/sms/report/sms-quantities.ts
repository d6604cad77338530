import type { Quantity } from '../../measuring/benchmark.ts';
import { quantityOf } from '../../measuring/compare-rounds.ts';
import { FLOOR, PEER, type SmsResults } from './sms-results.ts';

/** The numbers behind the ratios. */
export function smsQuantities({ latencies, backlogs }: SmsResults): Quantity[] {
  return [...latencyQuantities(latencies), ...backlogQuantities(backlogs)];
}

function latencyQuantities({ ours, floor, peer }: SmsResults['latencies']): Quantity[] {
  const group = 'latency at a steady stream';
  const cases = {
    'ours, 1 worker, to the gateway': ours,
    [`${FLOOR}, to the task`]: floor,
    [`${PEER}, polling every 2 s, to the task`]: peer,
  };
  return Object.entries(cases).flatMap(([subject, rounds]) => [
    quantityOf({ group, subject, measure: 'ms p50' }, rounds, 'p50'),
    quantityOf({ group, subject, measure: 'ms p99' }, rounds, 'p99'),
    quantityOf({ group, subject, measure: 'of it enqueueing, ms p50' }, rounds, 'enqueueP50'),
  ]);
}

function backlogQuantities(backlogs: SmsResults['backlogs']): Quantity[] {
  const group = 'a backlog';
  const cases = {
    'ours, 1 worker': backlogs.ours,
    'ours, 2 workers': backlogs.oursByTwo,
    [`${FLOOR}, 1 process`]: backlogs.floor,
    [`${FLOOR}, 2 processes`]: backlogs.floorByTwo,
    [`${PEER}, looping, 1 process`]: backlogs.peer,
  };
  return Object.entries(cases).flatMap(([subject, rounds]) => [
    quantityOf({ group, subject, measure: 'drained, jobs/s' }, rounds, 'jobsPerSecond'),
    quantityOf({ group, subject, measure: 'enqueues/s' }, rounds, 'enqueuesPerSecond'),
    quantityOf({ group, subject, measure: 'enqueue, ms p50' }, rounds, 'enqueueP50'),
  ]);
}
