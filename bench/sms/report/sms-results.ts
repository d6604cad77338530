import type { Backlog } from '../measure-backlog.ts';
import type { Latency } from '../measure-latency.ts';

/** What was measured, by case and in the order of the rounds. */
export type SmsResults = {
  rounds: number;
  plan: {
    latency: { messages: number; perSecond: number };
    backlog: { messages: number; concurrency: number };
  };
  postgresVersion: string;
  latencies: Record<'floor' | 'ours' | 'peer', Latency[]>;
  backlogs: Record<'floor' | 'floorByTwo' | 'ours' | 'oursByTwo' | 'peer', Backlog[]>;
};

export const FLOOR = 'bare graphile-worker';
export const PEER = 'pg-boss';
