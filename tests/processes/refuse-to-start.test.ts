import { spawn } from 'node:child_process';
import path from 'node:path';
import { CHECKOUT } from '@menjin/local-stack';
import { expect, test } from 'vitest';

const good = {
  NEXTAUTH_URL: 'https://accounts.example.com',
  NEXTAUTH_SECRET: 'Vq3x8LrT0bW5mZc7yKf2hJd9nGs6pYa1',
  DATABASE_URL: 'postgresql://menjin:pw@127.0.0.1:1/menjin',
  REDIS_URL: 'rediss://default:pw@127.0.0.1:1',
  SMS_CODE_KEY: 'kq3v9Wm2xT8bLr5nZc7dFh4jGs6pYa1e',
  PASSWORD_PEPPER: 'Zc7dFh4jGs6pYa1ekq3v9Wm2xT8bLr5n',
  SMS_GATEWAY: 'smtp',
  SMTP_URL: 'smtps://user:pw@127.0.0.1:1',
  SMTP_FROM: 'codes@example.com',
  SMTP_RECIPIENT: '{mobile}@example.com',
  PORT: '0',
};

type App = 'web' | 'server' | 'sms-worker';
type Change = Partial<Record<string, string>>;

/** Starts an app in production with one thing changed; answers how it ended. */
async function start(app: App, change: Change): Promise<{ exitCode: number; output: string }> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: path.join(CHECKOUT, 'apps', app),
    env: { PATH, HOME, NODE_ENV: 'production', ...good, ...change },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exitCode = await new Promise<number>((resolve) => {
    child.once('close', (code) => resolve(code ?? -1));
  });
  return { exitCode, output };
}

// Each rule of what stands behind all pages is tried where it is kept; here, that processes hear of them.
const refusals: [app: App, wrong: string, change: Change, line: RegExp][] = [
  ['server', 'no database', { DATABASE_URL: '' }, /^DATABASE_URL: is not set/m],
  ['server', 'plain http', { NEXTAUTH_URL: 'http://a.example.com' }, /^NEXTAUTH_URL: must begin/m],
  ['server', 'an odd status', { REST_FAILURE_STATUS: '418' }, /^REST_FAILURE_STATUS: must be/m],
  ['web', 'a repeated secret', { NEXTAUTH_SECRET: 'ab'.repeat(20) }, /^NEXTAUTH_SECRET: repeats/m],
  [
    'web',
    'a brand file that is named from somewhere',
    { BRAND_FILE: 'brand/brand.json' },
    /^BRAND_FILE: must be an absolute path/m,
  ],
  [
    'web',
    'a brand file that is not there',
    { BRAND_FILE: '/nowhere/brand.json' },
    /^BRAND_FILE: there is no such file/m,
  ],
  ['sms-worker', 'the sandbox gateway', { SMS_GATEWAY: 'sandbox' }, /^SMS_GATEWAY: is sandbox/m],
  ['sms-worker', 'no mail server', { SMTP_URL: '' }, /^SMTP_URL: is not set/m],
];

test.for(refusals)('%s refuses to start with %s', async ([app, , change, line]) => {
  const { exitCode, output } = await start(app, change);
  expect(exitCode).toBe(1);
  expect(output).toMatch(line);
  // One line and no more: no stack, and not the value.
  expect(output.trim().split('\n')).toHaveLength(1);
  const told = Object.values(change).filter(
    (value) => value !== undefined && value.length > 7 && output.includes(value),
  );
  expect(told).toEqual([]);
});
