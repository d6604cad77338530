import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { inheritedEnv, ownOrigins, settingsOfCommands } from '../env.ts';
import { holdLock } from '../postgres/hold-lock.ts';
import type { AppName } from './app-command.ts';
import { localSecrets } from './local-secrets.ts';
import { planApps } from './plan-apps.ts';
import { sandboxEnv } from './sandbox-env.ts';
import type { Stack, StackOptions } from './stack.ts';
import { startApps } from './start-apps.ts';
import { startDataServices } from './start-data-services.ts';
import { createUnwinding, type Unwinding } from './unwinding.ts';
import { writeEnvironmentFile } from './write-environment-file.ts';

const ONE_OF_EACH = { web: 1, server: 1, workers: 1, storefront: 1 };

/**
 * Starts Postgres, Redis and all apps in the sandbox, and waits until they answer.
 *
 * @throws when anything does not start or `signal` aborts; nothing is left running then
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const unwinding = createUnwinding();
  try {
    return await open(options, unwinding);
  } catch (error) {
    // What led here says more than what went wrong on the way back.
    await unwinding.run().catch(() => undefined);
    throw error;
  }
}

async function open(options: StackOptions, unwinding: Unwinding): Promise<Stack> {
  const { mode, stateDirectory, durable, configured = {}, signal, onLine } = options;
  unwinding.add(await lockStateDirectory(stateDirectory, signal));
  const secrets = await localSecrets(stateDirectory);
  const redisToken = secrets.UPSTASH_REDIS_REST_TOKEN;
  const data = await startDataServices(
    { stateDirectory, durable, redisToken, configured, signal },
    unwinding,
  );
  const { counts = ONE_OF_EACH, ports } = options;
  const planned = await planApps({ counts, ports, onLine });
  const addresses = (wanted: AppName) =>
    planned.filter(({ app }) => app === wanted).map(({ address }) => address);
  const [webs, servers] = [addresses('web'), addresses('server')];
  const [web] = webs;
  const [server] = servers;
  const [storefront = null] = addresses('storefront');
  if (web === undefined || server === undefined)
    throw new Error('A stack has at least one web app and one server.');

  signal?.throwIfAborted();
  const callers = { servers, storefront, ownOrigins: ownOrigins() };
  const sandbox = sandboxEnv(secrets, data, webs, callers);
  // What the storefront's page is told; it finds the host in its own address.
  const places = { SERVER_PORT: new URL(server).port, WEB_PORT: new URL(web).port };
  const env = { ...inheritedEnv(), ...sandbox, ...places, ...options.env };
  const apps = startApps(planned, { mode, env, onLine });
  unwinding.add(apps.stop);
  await apps.untilReady(signal);
  if (options.environmentFile !== undefined) {
    const written = { ...settingsOfCommands(), ...sandbox, ...options.env };
    unwinding.add(await writeEnvironmentFile(options.environmentFile, written));
  }
  return {
    web,
    server,
    webs,
    servers,
    workers: addresses('sms-worker'),
    storefront,
    inbox: `${web}/dev/inbox`,
    ...data,
    ended: apps.ended,
    stop: unwinding.run,
  };
}

/** Its Postgres and its secrets are shared by whoever uses it, and stopped by the first who ends. */
async function lockStateDirectory(
  stateDirectory: string,
  signal: AbortSignal | undefined,
): Promise<() => Promise<void>> {
  await mkdir(stateDirectory, { recursive: true });
  return holdLock(path.join(stateDirectory, 'stack.lock'), {
    patienceMs: 0,
    busy: (holder) =>
      `Process ${holder} already runs everything over ${stateDirectory}. ` +
      'End it, or set MENJIN_STATE_DIRECTORY to another folder.',
    signal,
  });
}
