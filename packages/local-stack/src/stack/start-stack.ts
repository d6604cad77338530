import path from 'node:path';
import getPort from 'get-port';
import { appCommands, type StackMode } from './app-commands.ts';
import { CHECKOUT } from './checkout.ts';
import { localSecrets } from './local-secrets.ts';
import {
  type ConfiguredServices,
  type DataServices,
  startDataServices,
} from './start-data-services.ts';
import { type RunningProcess, startProcess } from './start-process.ts';
import { waitUntilAnswers } from './wait-until-answers.ts';

export type Stack = {
  web: string;
  server: string;
  /** The phone inbox page; its JSON is at the same address with `.json`. */
  inbox: string;
  databaseUrl: string;
  redisUrl: string;
  redisToken: string;
  /** Settles when any process of the stack ends on its own. */
  ended: Promise<string>;
  stop(): Promise<void>;
};

export type StackOptions = {
  mode: StackMode;
  stateDirectory: string;
  durable: boolean;
  configured?: ConfiguredServices;
  /** Used when free; otherwise, and when left out, any free port. */
  ports?: { web: number; server: number };
  /** Added to the environment of every app. */
  env?: Record<string, string>;
  onLine: (name: string, line: string) => void;
};

const START_TIMEOUT_MS = 120_000;

/** Starts Postgres, Redis and all apps in the sandbox, and waits until they answer. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const secrets = await localSecrets(options.stateDirectory);
  const data = await startDataServices({
    stateDirectory: options.stateDirectory,
    durable: options.durable,
    redisToken: secrets.UPSTASH_REDIS_REST_TOKEN,
    configured: options.configured ?? {},
  });
  const ports = await freePorts(options.ports);
  const web = `http://127.0.0.1:${ports.web}`;
  const server = `http://127.0.0.1:${ports.server}`;
  const env = { ...process.env, ...secrets, ...sandboxEnv(data, web, ports.web), ...options.env };

  const processes = startApps(options, ports, env);
  async function stop() {
    await Promise.all(processes.map((running) => running.stop()));
    await data.stop();
  }
  const health = new Map([
    ['web', `${web}/api/health`],
    ['server', `${server}/health`],
  ]);
  try {
    await Promise.all(
      processes.map(async (running) => {
        const url = health.get(running.name);
        if (url !== undefined) await waitUntilAnswers(url, running, START_TIMEOUT_MS);
      }),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  const { databaseUrl, redisUrl, redisToken } = data;
  const ended = Promise.race(processes.map((running) => running.ended.then(() => running.name)));
  return { web, server, inbox: `${web}/dev/inbox`, databaseUrl, redisUrl, redisToken, ended, stop };
}

async function freePorts(wished: StackOptions['ports']): Promise<{ web: number; server: number }> {
  return {
    web: await getPort(wished === undefined ? {} : { port: wished.web }),
    server: await getPort(wished === undefined ? {} : { port: wished.server }),
  };
}

function sandboxEnv(data: DataServices, web: string, webPort: number): Record<string, string> {
  return {
    SANDBOX: '1',
    SMS_GATEWAY: 'sandbox',
    DATABASE_URL: data.databaseUrl,
    UPSTASH_REDIS_REST_URL: data.redisUrl,
    UPSTASH_REDIS_REST_TOKEN: data.redisToken,
    NEXTAUTH_URL: web,
    ALLOWED_ORIGINS: `http://localhost:${webPort}`,
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

function startApps(
  options: StackOptions,
  ports: { web: number; server: number },
  env: NodeJS.ProcessEnv,
): (RunningProcess & { recentLines: readonly string[] })[] {
  return Object.entries(appCommands(options.mode, ports)).map(([name, app]) =>
    startProcess({
      name,
      command: app.command,
      directory: path.join(CHECKOUT, 'apps', name),
      env: { ...env, ...app.env },
      onLine: (line) => options.onLine(name, line),
    }),
  );
}
