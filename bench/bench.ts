import { benchmarks, isBenchmark } from './benchmarks.ts';
import { installDependencies } from './command/install-dependencies.ts';
import { BENCH_USAGE, parseBenchOptions } from './command/parse-bench-options.ts';
import { runBenchmark } from './command/run-benchmark.ts';

const say = (line: string) => process.stderr.write(`${line}\n`);

await main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const options = parseBenchOptions(process.argv.slice(2));
  if (options.name === undefined || options.help) {
    process.stdout.write(usage());
    return;
  }
  if (!isBenchmark(options.name))
    throw new Error(`There is no benchmark "${options.name}".\n\n${usage()}`);
  await installDependencies(say);
  await runBenchmark(benchmarks[options.name].load, options, say);
}

function usage(): string {
  const names = Object.entries(benchmarks).map(
    ([name, { about }]) => `  ${name.padEnd(18)}${about}`,
  );
  return `${BENCH_USAGE}\nBenchmarks:\n${names.join('\n')}\n`;
}
