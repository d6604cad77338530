import path from 'node:path';
import { type AppName, appCommand, type StackMode } from './app-command.ts';
import { CHECKOUT } from './checkout.ts';
import type { PlannedApp } from './plan-apps.ts';
import { type RunningProcess, startProcess } from './start-process.ts';
import { waitUntilAnswers } from './wait-until-answers.ts';

export type RunningApps = {
  /** @throws with an app's last lines when it ends first, or takes two minutes */
  untilReady(signal: AbortSignal | undefined): Promise<void>;
  /** Settles with an app's name when its last process has ended. */
  ended: Promise<string>;
  stop(): Promise<void>;
};

const START_TIMEOUT_MS = 120_000;
const READY_PATHS: Record<AppName, string> = {
  web: '/api/ready',
  server: '/ready',
  'sms-worker': '/ready',
  storefront: '/',
};

/** Starts all processes at once, and does not wait for them. */
export function startApps(
  planned: readonly PlannedApp[],
  options: {
    mode: StackMode;
    env: NodeJS.ProcessEnv;
    onLine: (name: string, line: string) => void;
  },
): RunningApps {
  const running = planned.map((plan) => ({ ...plan, process: startApp(plan, options) }));
  let isStopping = false;
  const watch = async ({ name, process }: (typeof running)[number]) => {
    const how = await process.ended;
    if (!isStopping) options.onLine(name, `ended on its own (${how})`);
  };
  const names = [...new Set(running.map(({ app }) => app))];
  const lastEnds = names.map(async (name) => {
    await Promise.all(running.filter(({ app }) => app === name).map(watch));
    return name;
  });
  return {
    async untilReady(signal) {
      await Promise.all(
        running.map(({ app, address, process }) =>
          waitUntilAnswers(address + READY_PATHS[app], process, {
            timeoutMs: START_TIMEOUT_MS,
            signal,
          }),
        ),
      );
    },
    ended: Promise.race(lastEnds),
    async stop() {
      isStopping = true;
      await Promise.all(running.map(({ process }) => process.stop()));
    },
  };
}

function startApp(
  { app, name, port }: PlannedApp,
  options: Parameters<typeof startApps>[1],
): RunningProcess {
  const { command, env } = appCommand(app, options.mode, port);
  return startProcess({
    name,
    command,
    directory: path.join(CHECKOUT, 'apps', app),
    env: { ...options.env, ...env },
    onLine: (line) => options.onLine(name, line),
  });
}
