import type { Unwinding } from '../../packages/local-stack/src/stack/unwinding.ts';
import type { Spread } from './statistics.ts';

export type BenchmarkSetting = {
  quick: boolean;
  /** How often everything is measured; the benchmark's own choice when left out. */
  rounds: number | undefined;
  /** Aborts when the run is to stop. Looked at before anything is started. */
  signal: AbortSignal;
  /** What is opened is added here at once, so that no end of the run leaves it behind. */
  unwinding: Unwinding;
  say: (line: string) => void;
  /** Called before each measurement, while nothing of ours runs: tells of it, and looks what others do. */
  begin: (measurement: string) => Promise<void>;
};

/** One quantity over another, both of the same round. */
export type Ratio = { group: string; name: string; spread: Spread };

/** One quantity as this machine gave it. */
export type Quantity = { group: string; subject: string; measure: string; spread: Spread };

export type Report = {
  benchmark: string;
  rounds: number;
  /** What was run, such as rates and versions. */
  settings: Record<string, string | number>;
  ratios: Ratio[];
  quantities: Quantity[];
  /** How to read it, and what cannot be compared. */
  notes: string[];
};

export type Benchmark = (setting: BenchmarkSetting) => Promise<Report>;
