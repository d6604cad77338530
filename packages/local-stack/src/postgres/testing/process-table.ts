import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export type ProcessLine = { pid: number; parent: number; command: string };

/** The ids of the processes this one started that still run. */
export function childrenOf(pid: number): number[] {
  return processTable()
    .filter((line) => line.parent === pid)
    .map((line) => line.pid);
}

/** What this process started, what those started, and so on. */
export function descendantsOf(pid: number, table = processTable()): ProcessLine[] {
  return table
    .filter((line) => line.parent === pid)
    .flatMap((line) => [line, ...descendantsOf(line.pid, table)]);
}

/** Whether a process of this id runs; a zombie does not. */
export function isRunning(pid: number): boolean {
  return processTable().some((line) => line.pid === pid);
}

/** Without zombies: where nothing reaps orphans, they stay for ever. */
function processTable(): ProcessLine[] {
  return existsSync('/proc/self/stat') ? readProc() : runPs();
}

/** A bare machine has no `ps`. */
function readProc(): ProcessLine[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.flatMap((id) => {
    try {
      const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
      // The name in brackets may hold spaces; state and parent follow it.
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (state === 'Z') return [];
      const command = readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
      return [{ pid: Number(id), parent: Number(parent), command }];
    } catch {
      // It ended while we looked.
      return [];
    }
  });
}

function runPs(): ProcessLine[] {
  return execFileSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null && !match[3]?.startsWith('Z'))
    .map((match) => ({
      pid: Number(match?.[1]),
      parent: Number(match?.[2]),
      command: match?.[4] ?? '',
    }));
}
