import type { Unwinding } from '../../packages/local-stack/src/stack/unwinding.ts';
import type { Arrivals } from './arrivals.ts';

/** A queue with a way in and a way out, over a database of its own. Messages are numbers. */
export type QueueUnderTest = {
  enqueue(message: number): Promise<void>;
  /** Starts a process that takes jobs; settles when it says it does. */
  startWorker(): Promise<void>;
  /** Nothing that is queued by now may be taken … */
  hold(): Promise<void>;
  /** … until all of it may, at the same moment. */
  release(): Promise<void>;
};

export type QueuePlace = {
  databaseUrl: string;
  stateDirectory: string;
  /** Told of each message when it has come out at the other end. */
  arrivals: Arrivals;
  scope: Unwinding;
  signal: AbortSignal;
};

export type QueueKind = {
  /** Makes the tables in an empty database, which every round starts with a copy of. */
  prepare(databaseUrl: string): Promise<void>;
  open(place: QueuePlace): Promise<QueueUnderTest>;
};

/** As many at once as the worker's own default, SMS_CONCURRENCY, for every kind. */
export const JOBS_AT_ONCE = 10;

/** As many connections as our processes open to Postgres, for every kind. */
export const CONNECTIONS = 10;
