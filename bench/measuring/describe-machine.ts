import { availableParallelism, cpus, loadavg } from 'node:os';
import { type Spread, spreadOf } from './statistics.ts';

export type Machine = {
  cores: number;
  processor: string;
  platform: string;
  node: string;
  /** Of one minute: before the run, which is others' work, and after it, which is ours too. */
  loadAverage: { atStart: number; atEnd: number };
  /** Percent of all cores that others took just before the measurements. */
  othersPercent: Spread;
  at: string;
};

/** How many processes wanted a core, on average over the last minute. */
export const loadAverage = (): number => Number((loadavg()[0] ?? 0).toFixed(2));

/** What absolute numbers hold for. */
export function describeMachine(loadAtStart: number, othersPercent: readonly number[]): Machine {
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
    loadAverage: { atStart: loadAtStart, atEnd: loadAverage() },
    othersPercent: spreadOf(othersPercent),
    at: new Date().toISOString(),
  };
}
