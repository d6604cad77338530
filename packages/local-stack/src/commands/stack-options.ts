import { parseArgs } from 'node:util';
import type { Counts } from '../stack/plan-apps.ts';

export const STACK_USAGE = `Usage: pnpm stack [--json] [--web 1] [--server 1] [--workers 1] [--storefront 1]
                  [--no-build]

Runs a production build of everything in the sandbox, on free ports.
  --json           print one line of JSON when ready; everything else goes to stderr
  --web, --server  how many processes of each (1 to 16)
  --workers        how many SMS workers (0 to 16)
  --storefront     whether the storefront runs (0 or 1)
  --no-build       use what was built before
It keeps nothing, unless MENJIN_STATE_DIRECTORY names a folder. Ctrl+C stops everything.
`;

export type StackCommandOptions = { json: boolean; build: boolean; help: boolean; counts: Counts };

/** @throws an Error that says which option is wrong */
export function parseStackOptions(args: readonly string[]): StackCommandOptions {
  const { values } = parseArgs({
    // Some package runners pass on the `--` that stood before the options.
    args: args.filter((arg) => arg !== '--'),
    options: {
      json: { type: 'boolean', default: false },
      web: { type: 'string', default: '1' },
      server: { type: 'string', default: '1' },
      workers: { type: 'string', default: '1' },
      storefront: { type: 'string', default: '1' },
      'no-build': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return {
    json: values.json,
    build: !values['no-build'],
    help: values.help,
    counts: {
      web: parseCount('--web', values.web, [1, 16]),
      server: parseCount('--server', values.server, [1, 16]),
      workers: parseCount('--workers', values.workers, [0, 16]),
      storefront: parseCount('--storefront', values.storefront, [0, 1]),
    },
  };
}

function parseCount(
  option: string,
  text: string,
  [atLeast, atMost]: readonly [number, number],
): number {
  const count = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  if (count >= atLeast && count <= atMost) return count;
  throw new Error(`${option} takes a number from ${atLeast} to ${atMost}, not ${text}.`);
}
