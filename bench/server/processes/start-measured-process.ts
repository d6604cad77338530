import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Unwinding } from '../../../packages/local-stack/src/stack/unwinding.ts';
import { waitUntilAnswers } from '../../../packages/local-stack/src/stack/wait-until-answers.ts';

/** Where the processes of a run live. */
export type ProcessPlace = { stateDirectory: string; scope: Unwinding; signal: AbortSignal };

export type MeasuredProcess = {
  /** Where it answers. */
  origin: string;
  /** The CPU time it has taken so far, all of its threads, user and system. */
  cpuMs(): Promise<number>;
};

export type MeasuredProgram = {
  name: string;
  /** What `node` is told: how it runs TypeScript, what it runs, and the arguments of that. */
  options: readonly string[];
  script: string;
  args: readonly string[];
  directory: string;
  env: Record<string, string>;
  origin: string;
  /** Answers with success as soon as it is ready. */
  readyPath: string;
};

const METER = pathToFileURL(path.join(import.meta.dirname, 'cpu-meter.ts')).href;
const START_TIMEOUT_MS = 60_000;
const STOP_PATIENCE_MS = 10_000;
const RECENT_LINES = 40;

/**
 * Starts a program of Node in a process of its own, and waits until it answers. What it prints
 * goes to a file: whoever read it line by line would take time from what is measured.
 */
export async function startMeasuredProcess(
  program: MeasuredProgram,
  { stateDirectory, scope, signal }: ProcessPlace,
): Promise<MeasuredProcess> {
  const { name, origin } = program;
  const output = path.join(stateDirectory, `${name}.log`);
  // Nothing may start once the run is being cleared away.
  signal.throwIfAborted();
  const child = spawnWithMeter(program, output);
  const ended = once(child, 'exit').then(
    ([code, by]: (number | string | null)[]) => code ?? by ?? 'an unknown end',
    (error: unknown) => String(error),
  );
  const stop = () => stopChild(child, ended);
  scope.add(stop);
  const running = {
    name,
    ended,
    stop,
    get recentLines() {
      return readFileSync(output, 'utf8').trim().split('\n').slice(-RECENT_LINES);
    },
  };
  const readyUrl = origin + program.readyPath;
  await waitUntilAnswers(readyUrl, running, { timeoutMs: START_TIMEOUT_MS, signal });
  return {
    origin,
    async cpuMs() {
      const answer = once(child, 'message') as Promise<[NodeJS.CpuUsage]>;
      child.send('cpu');
      const failed = ended.then((how) => {
        throw new Error(`${name} ended on its own (${how}).\n${running.recentLines.join('\n')}`);
      });
      const [{ user, system }] = await Promise.race([answer, failed]);
      return (user + system) / 1000;
    },
  };
}

function spawnWithMeter(program: MeasuredProgram, output: string): ChildProcess {
  const { options, script, args, directory, env } = program;
  const file = openSync(output, 'a');
  return spawn(process.execPath, [...options, '--import', METER, script, ...args], {
    cwd: directory,
    env,
    stdio: ['ignore', file, file, 'ipc'],
    // Ctrl+C reaches it through us alone.
    detached: true,
  });
}

async function stopChild(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill('SIGTERM');
  const over = ended.then(() => true);
  const isOver = await Promise.race([over, delay(STOP_PATIENCE_MS, false, { ref: false })]);
  if (!isOver) child.kill('SIGKILL');
  await ended;
}
