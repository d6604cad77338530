import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

type ProcessEntry = { pid: number; parent: number; commandLine: string };

const PACKAGE_RUNNER = /(^|\/)(npx|npm|pnpm|pnpx|corepack|yarn)(-cli)?(\.[cm]?js)?([\0 ]|$)/;
const NPX = /(^|\/)(npx|npm)(-cli)?(\.[cm]?js)?([\0 ]|$)/;
const SHELL_OF_A_RUNNER = /(^|\/)(ba|da)?sh[\0 ]-c[\0 ]/;

// Who takes in processes whose parent has ended, besides process 1.
const ADOPTER = /(^|\/)(init|systemd)\b/;

export type Runners = {
  pids: number[];
  /** Whether npx stood above them and has ended before anybody could look. */
  hasLostNpx: boolean;
};

/**
 * The processes between this one and the outermost package runner that started it, such as
 * `pnpm`, the shell of `npx`, and `npx`. A shell that runs a package runner is none of them.
 */
export async function runnersAbove(pid: number, wasRunByNpx: boolean): Promise<Runners> {
  const chain: ProcessEntry[] = [];
  let entry = await readProcess(pid);
  while (entry !== null && (isRunner(entry) || SHELL_OF_A_RUNNER.test(entry.commandLine))) {
    chain.push(entry);
    entry = await readProcess(entry.parent);
  }
  const runners = chain.slice(0, chain.findLastIndex(isRunner) + 1);
  const isOrphaned = entry === null || entry.pid === 1 || ADOPTER.test(entry.commandLine);
  const hasNpx = runners.some(({ commandLine }) => NPX.test(commandLine));
  return {
    pids: runners.map((runner) => runner.pid),
    hasLostNpx: wasRunByNpx && isOrphaned && !hasNpx,
  };
}

/** Whether a process still runs; one that ended and waits for its parent to notice does not. */
export async function isRunning(pid: number): Promise<boolean> {
  return (await readProcess(pid)) !== null;
}

const isRunner = ({ commandLine }: ProcessEntry) => PACKAGE_RUNNER.test(commandLine);

/** Null for a process that has ended. */
async function readProcess(pid: number): Promise<ProcessEntry | null> {
  if (pid < 1) return null;
  try {
    return process.platform === 'linux' ? await readProc(pid) : await readPs(pid);
  } catch {
    return null;
  }
}

async function readProc(pid: number): Promise<ProcessEntry | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The name in brackets may hold spaces; behind it come the state and the parent.
  const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (state === 'Z') return null;
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8');
  return { pid, parent: Number(parent), commandLine };
}

async function readPs(pid: number): Promise<ProcessEntry | null> {
  const columns = ['-ww', '-o', 'ppid=,stat=,args=', '-p', String(pid)];
  const { stdout } = await promisify(execFile)('ps', columns);
  const [, parent, state = '', commandLine = ''] = /^\s*(\d+)\s+(\S+)\s+(.*)$/m.exec(stdout) ?? [];
  return state === '' || state.startsWith('Z')
    ? null
    : { pid, parent: Number(parent), commandLine };
}
