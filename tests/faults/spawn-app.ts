import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import path from 'node:path';
import { CHECKOUT } from '@menjin/local-stack';
import { expect } from '@playwright/test';
import type { StackAddresses } from '../e2e/setup/stack-addresses.ts';

const secret = () => randomBytes(32).toString('base64url');

export type SpawnedApp = {
  process: ChildProcess;
  port: number;
  exitCode: Promise<number | null>;
  output: () => string;
};

/** Starts one app as production does, over a running stack's services, and waits until it is ready. */
export async function spawnApp(
  app: 'web' | 'server',
  stack: StackAddresses,
  env: Record<string, string> = {},
): Promise<SpawnedApp> {
  const port = await freePort();
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: path.join(CHECKOUT, 'apps', app),
    env: {
      PATH,
      HOME,
      NODE_ENV: 'production',
      SANDBOX: '1',
      PORT: String(port),
      NEXTAUTH_URL: `http://127.0.0.1:${port}`,
      DATABASE_URL: stack.databaseUrl,
      UPSTASH_REDIS_REST_URL: stack.redisUrl,
      UPSTASH_REDIS_REST_TOKEN: stack.redisToken,
      PASSWORD_COST: '4',
      SMS_CODE_KEY: secret(),
      PASSWORD_PEPPER: secret(),
      NEXTAUTH_SECRET: secret(),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const exitCode = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ready = `http://127.0.0.1:${port}/${app === 'web' ? 'api/' : ''}ready`;
  await expect
    .poll(
      () =>
        fetch(ready).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 100_000 },
    )
    .toBe(200);
  return { process: child, port, exitCode, output: () => output };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
