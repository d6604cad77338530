import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { CHECKOUT } from '@menjin/local-stack';

const POLL_MS = 100;

export type SpawnedScript = {
  pid: number;
  stdout: readonly string[];
  /**
   * The first line of standard output that matches.
   *
   * @throws with everything it printed when it ends first, or when time is over
   */
  line(pattern: RegExp, timeoutMs: number): Promise<RegExpExecArray>;
  /** SIGTERM to the outermost process alone; settles when the last one behind it has ended. */
  end(): Promise<void>;
};

/** Runs a script of the root package the way a newcomer does. */
export function spawnScript(args: readonly string[], env: NodeJS.ProcessEnv = {}): SpawnedScript {
  const script = spawn('npx', ['-y', 'pnpm@12', ...args], {
    cwd: CHECKOUT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stdout: string[] = [];
  const everything: string[] = [];
  createInterface({ input: script.stdout }).on('line', (line) => {
    stdout.push(line);
    everything.push(line);
  });
  createInterface({ input: script.stderr }).on('line', (line) => everything.push(line));
  // Not `exit`, which is npx's own: the output closes with the last who can write to it.
  const closed = once(script, 'close').then(() => true);

  return {
    pid: pidOf(script),
    stdout,
    async line(pattern, timeoutMs) {
      const deadline = performance.now() + timeoutMs;
      let isOver = false;
      for (;;) {
        const [match] = stdout.map((line) => pattern.exec(line)).filter((found) => found !== null);
        if (match !== undefined) return match;
        if (isOver || performance.now() > deadline) break;
        isOver = await Promise.race([closed, delay(POLL_MS, false)]);
      }
      const why = isOver ? 'It ended' : `${timeoutMs / 1000} s passed`;
      throw new Error(`${why} without a line like ${pattern}:\n${everything.join('\n')}`);
    },
    async end() {
      script.kill('SIGTERM');
      await closed;
    },
  };
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('npx did not start.');
  return pid;
}
