import { once } from 'node:events';
import { runTurbo } from '../../packages/local-stack/src/stack/run-turbo.ts';
import { stopSignal } from '../../packages/local-stack/src/stack/stop-signal.ts';
import { createUnwinding } from '../../packages/local-stack/src/stack/unwinding.ts';
import type { Benchmark, Report } from '../measuring/benchmark.ts';
import { describeMachine, loadAverage } from '../measuring/describe-machine.ts';
import { othersShare } from '../measuring/others-share.ts';
import { printReport } from '../measuring/print-report.ts';
import type { BenchOptions } from './parse-bench-options.ts';

/**
 * Runs one benchmark from start to report and ends this process. Whatever it opened is closed
 * when it is done, when it fails, and on Ctrl+C.
 */
export async function runBenchmark(
  load: () => Promise<Benchmark>,
  options: BenchOptions,
  say: (line: string) => void,
): Promise<never> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const { quick, rounds } = options;
  const signal = stopSignal();
  const unwinding = createUnwinding();
  const shares: number[] = [];
  async function begin(measurement: string): Promise<void> {
    say(measurement);
    shares.push(await othersShare(signal));
  }
  const loadAtStart = loadAverage();
  const startedAt = performance.now();

  let exitCode = 0;
  let report: Report | null = null;
  try {
    await runTurbo(['generate'], { signal });
    const benchmark = await load();
    const measuring = benchmark({ quick, rounds, signal, unwinding, say, begin });
    // Not waited for when told to stop: it is left where it is, and what it opened is closed.
    report = await Promise.race([measuring, once(signal, 'abort').then(() => null)]);
  } catch (error) {
    // Whatever a run that was told to stop fails with is no news.
    if (!signal.aborted)
      say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  if (report === null) exitCode = 1;
  if (signal.aborted) say(`Stopping: ${String(signal.reason)} …`);
  await unwinding.run().catch((error: unknown) => {
    say(String(error));
    exitCode = 1;
  });
  if (report !== null) {
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    const run = {
      ...report,
      isQuick: quick,
      seconds,
      machine: describeMachine(loadAtStart, shares),
    };
    const text = options.json ? `${JSON.stringify(run)}\n` : printReport(run);
    await new Promise((resolve) => process.stdout.write(text, resolve));
  }
  process.exit(exitCode);
}
