import { rm } from 'node:fs/promises';
import { configuredServices, setting } from '../env.ts';
import { STATE_DIRECTORY } from '../stack/checkout.ts';
import { runDirectory } from '../stack/run-directory.ts';
import { runTurbo } from '../stack/run-turbo.ts';
import type { Stack } from '../stack/stack.ts';
import { startStack } from '../stack/start-stack.ts';
import { box } from './box.ts';
import { describeError } from './describe-error.ts';
import { runUntilStopped } from './run-until-stopped.ts';
import { parseStackOptions, STACK_USAGE, type StackCommandOptions } from './stack-options.ts';

// Standard output is for the one line of JSON, or the box: whoever reads it need not look for it.
const say = (line: string) => process.stderr.write(`${line}\n`);

const { json, build, counts } = readOptions();
const isKept = setting('MENJIN_STATE_DIRECTORY') !== undefined;
const stateDirectory = isKept ? STATE_DIRECTORY : await runDirectory('stack');

await runUntilStopped({
  say,
  async start(signal) {
    if (build) {
      say('Building web app and storefront …');
      const filters = ['--filter=@menjin/web', '--filter=@menjin/storefront'];
      await runTurbo(['build', ...filters], { signal, onLine: say });
    }
    return startStack({
      mode: 'production',
      stateDirectory,
      // As in production: what was answered is on the disk.
      durable: true,
      configured: configuredServices(),
      counts,
      onLine: (name, line) => say(`[${name}] ${line}`),
      signal,
    });
  },
  announce: (stack) => process.stdout.write(json ? jsonLine(stack) : boxOf(stack)),
  async cleanUp() {
    if (!isKept) await rm(stateDirectory, { recursive: true, force: true, maxRetries: 3 });
  },
});

function readOptions(): StackCommandOptions {
  try {
    const options = parseStackOptions(process.argv.slice(2));
    if (!options.help) return options;
    process.stdout.write(STACK_USAGE);
    process.exit(0);
  } catch (error) {
    say(`${describeError(error)}\n\n${STACK_USAGE}`);
    process.exit(2);
  }
}

function jsonLine({ ended: _ended, stop: _stop, ...addresses }: Stack): string {
  return `${JSON.stringify(addresses)}\n`;
}

function boxOf(stack: Stack): string {
  const several = (name: string, addresses: string[]) =>
    addresses.map((address, index) => [index === 0 ? name : '', address] as const);
  const rows = [
    ...several('Web', stack.webs),
    ...several('API server', stack.servers),
    ...several('Storefront', stack.storefront === null ? [] : [stack.storefront]),
    ['Phone inbox', stack.inbox],
    ['DATABASE_URL', stack.databaseUrl],
    ['UPSTASH_REDIS_REST_URL', stack.redisUrl],
    ['UPSTASH_REDIS_REST_TOKEN', stack.redisToken],
  ] as const;
  const title = `menjin 门禁 · production build, ready after ${process.uptime().toFixed(0)} s`;
  return box(title, rows, 'Ctrl+C stops everything.');
}
