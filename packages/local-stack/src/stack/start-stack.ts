import path from 'node:path';
import getPort from 'get-port';
import { appCommands, type StackMode } from './app-commands.ts';
import { CHECKOUT } from './checkout.ts';
import { localSecrets } from './local-secrets.ts';
import { startDataServices, type ConfiguredServices } from './start-data-services.ts';
import { startProcess } from './start-process.ts';
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
  const webPort = await getPort(options.ports ? { port: options.ports.web } : {});
  const serverPort = await getPort(options.ports ? { port: options.ports.server } : {});
  const web = `http://127.0.0.1:${webPort}`;
  const server = `http://127.0.0.1:${serverPort}`;

  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...secrets,
    SANDBOX: '1',
    SMS_GATEWAY: 'sandbox',
    DATABASE_URL: data.databaseUrl,
    UPSTASH_REDIS_REST_URL: data.redisUrl,
    UPSTASH_REDIS_REST_TOKEN: data.redisToken,
    NEXTAUTH_URL: web,
    ALLOWED_ORIGINS: `http://localhost:${webPort}`,
    NEXT_TELEMETRY_DISABLED: '1',
    ...options.env,
  };
  const commands = appCommands(options.mode, { web: webPort, server: serverPort });
  const processes = Object.entries(commands).map(([name, { command, env: own }]) =>
    startProcess({
      name,
      command,
      directory: path.join(CHECKOUT, 'apps', name),
      env: { ...env, ...own },
      onLine: (line) => options.onLine(name, line),
    }),
  );

  async function stop() {
    await Promise.all(processes.map((running) => running.stop()));
    await data.stop();
  }
  try {
    const health: Record<string, string> = {
      web: `${web}/api/health`,
      server: `${server}/health`,
    };
    await Promise.all(
      processes.map((running) => {
        const url = health[running.name];
        return url === undefined ? undefined : waitUntilAnswers(url, running, START_TIMEOUT_MS);
      }),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    web,
    server,
    inbox: `${web}/dev/inbox`,
    databaseUrl: data.databaseUrl,
    redisUrl: data.redisUrl,
    redisToken: data.redisToken,
    ended: Promise.race(processes.map((running) => running.ended.then(() => running.name))),
    stop,
  };
}
