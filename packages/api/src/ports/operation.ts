import type { AppErrorCode } from '@menjin/contract';

export type Clock = { now(): Date };

/** What an operator should look at. Facts hold no secret and no full number. */
export type Alarm = { event: string; facts: Record<string, string | number> };

/** Log, metric and webhook; telling never fails what it tells about. */
export type Alarms = {
  /** Tells once for each `event` and `subject` in an hour, whatever process it is told by. */
  raise(alarm: Alarm, subject: string, at: Date): Promise<void>;
  /** Lets an event be told again before its hour is over. */
  forget(event: string): Promise<void>;
};

/** One call of a procedure, as it ended. */
export type ObservedCall = {
  path: string;
  requestId: string;
  /** Who acted, where the procedure had to know. */
  userId: number | null;
  /** `ok`, or the error's code. */
  outcome: 'ok' | AppErrorCode;
  durationMs: number;
  error: unknown;
};

/** Told of every call; it must not throw. */
export type ObserveCall = (call: ObservedCall) => void;
