import { execFileSync } from 'node:child_process';

/** The ids of the processes this one started that still run. */
export function childrenOf(pid: number): number[] {
  return processTable()
    .filter((line) => line.parent === pid)
    .map((line) => line.pid);
}

/** Whether a process of this id runs; a zombie does not. */
export function isRunning(pid: number): boolean {
  return processTable().some((line) => line.pid === pid);
}

/** Without zombies: where nothing reaps orphans, they stay for ever. */
function processTable() {
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , state]) => state !== undefined && !state.startsWith('Z'))
    .map(([pid, parent]) => ({ pid: Number(pid), parent: Number(parent) }));
}
