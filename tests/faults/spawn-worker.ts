import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { CHECKOUT } from '@menjin/local-stack';

/** Shared, so that every worker derives the same codes. */
const SMS_CODE_KEY = randomBytes(32).toString('base64url');

export type SpawnedWorker = {
  process: ChildProcess;
  /** Settles when it takes jobs. */
  started: Promise<void>;
  exitCode: Promise<number | null>;
  /** What it logged so far. */
  output: () => string;
};

/** Starts a real worker process that sends over SMTP to a port of this machine. */
export function spawnWorker(options: {
  databaseUrl: string;
  smtpPort: number;
  concurrency: number;
}): SpawnedWorker {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: path.join(CHECKOUT, 'apps/sms-worker'),
    env: {
      PATH,
      HOME,
      NODE_ENV: 'production',
      SANDBOX: '1',
      LOG_LEVEL: 'debug',
      PORT: '0',
      NEXTAUTH_URL: 'http://accounts.example.com',
      DATABASE_URL: options.databaseUrl,
      SMS_CODE_KEY,
      SMS_CONCURRENCY: String(options.concurrency),
      SMS_GATEWAY: 'smtp',
      SMTP_URL: `smtp://127.0.0.1:${options.smtpPort}`,
      SMTP_FROM: 'codes@example.com',
      SMTP_RECIPIENT: '{mobile}@example.com',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const exitCode = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const started = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes('"event":"started"')) resolve();
      });
    }
    // One that is killed while it starts is waited for by nobody.
    child.once('exit', () => resolve());
  });
  return { process: child, started, exitCode, output: () => output };
}
