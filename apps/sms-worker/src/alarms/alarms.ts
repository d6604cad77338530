import type { Alarm } from '@menjin/runtime';

/** Tells an operator what to look at. */
export type Alarms = {
  /** Never fails, and says the same of a subject at most once an hour over all workers. */
  raise(alarm: Alarm, subject: string): Promise<void>;
};
