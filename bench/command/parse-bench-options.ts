import { parseArgs } from 'node:util';

export const BENCH_USAGE = `Usage: pnpm bench <name> [--quick] [--rounds 3] [--json]

Measures what the product does beside its peers and floors, and prints ratios.
  --quick    a short run that shows whether everything works; its numbers say little
  --rounds   how often everything is measured, in turns (1 to 20)
  --json     print one JSON document; what goes on is told on stderr either way
`;

export type BenchOptions = {
  /** None asks which there are. */
  name: string | undefined;
  quick: boolean;
  rounds: number | undefined;
  json: boolean;
  help: boolean;
};

/** @throws an Error that says which option is wrong */
export function parseBenchOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    // Some package runners pass on the `--` that stood before the options.
    args: args.filter((arg) => arg !== '--'),
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [name, ...others] = positionals;
  if (others.length > 0) throw new Error(`One benchmark at a time, not also ${others.join(', ')}.`);
  const { quick, json, help } = values;
  return { name, quick, json, help, rounds: parseRounds(values.rounds) };
}

function parseRounds(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const rounds = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (rounds >= 1 && rounds <= 20) return rounds;
  throw new Error(`--rounds takes a number from 1 to 20, not ${text}.`);
}
