import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 500;
// What stands between the person and this process when it runs as a package script.
const RUNNER = /(^|\/)(npx|npm|pnpm|pnpx|corepack|turbo|node)\b|(^|\/)(ba|da)?sh\0-c\0/;

/**
 * Settles on SIGINT, SIGTERM or SIGHUP, and when the package runner that started
 * this process is gone: a signal to `npx` alone reaches nobody behind it.
 */
export async function whenToStop(): Promise<string> {
  const signals = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map(
    (signal) => new Promise<string>((resolve) => process.once(signal, () => resolve(signal))),
  );
  return Promise.race([...signals, whenRunnerEnds()]);
}

async function whenRunnerEnds(): Promise<string> {
  const runners = await runnersAbove(process.ppid);
  while (runners.every(isAlive)) await delay(POLL_MS, undefined, { ref: false });
  return 'the command that started it is gone';
}

/** The chain of package runners above a process; empty where /proc is missing. */
async function runnersAbove(pid: number): Promise<number[]> {
  if (pid <= 1) return [];
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  if (!RUNNER.test(commandLine)) return [];
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name in brackets may hold spaces; the parent is the second field behind it.
  const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  return [pid, ...(Number.isInteger(parent) ? await runnersAbove(parent) : [])];
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
