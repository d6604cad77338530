import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setting } from '../env.ts';

export const SECRET_NAMES = [
  'SMS_CODE_KEY',
  'PASSWORD_PEPPER',
  'NEXTAUTH_SECRET',
  'UPSTASH_REDIS_REST_TOKEN',
] as const;

export type LocalSecrets = Record<(typeof SECRET_NAMES)[number], string>;

/**
 * The secrets of a local stack: from the environment, else from the ignored file
 * a first run makes, so that accounts and codes survive a restart.
 */
export async function localSecrets(stateDirectory: string): Promise<LocalSecrets> {
  const file = path.join(stateDirectory, 'secrets.env');
  const kept = parse(await readFile(file, 'utf8').catch(() => ''));
  const secrets = Object.fromEntries(
    SECRET_NAMES.map((name) => [name, kept.get(name) ?? randomBytes(32).toString('base64url')]),
  ) as LocalSecrets;

  if (SECRET_NAMES.some((name) => !kept.has(name))) {
    await mkdir(stateDirectory, { recursive: true });
    const lines = SECRET_NAMES.map((name) => `${name}=${secrets[name]}\n`);
    const heading = '# Made by the first run of this checkout. Not for production.\n';
    await writeFile(file, heading + lines.join(''), { mode: 0o600 });
  }
  for (const name of SECRET_NAMES) secrets[name] = setting(name) ?? secrets[name];
  return secrets;
}

function parse(text: string): Map<string, string> {
  const pairs = text
    .split('\n')
    .map((line) => /^(\w+)=(\S+)$/.exec(line))
    .filter((match) => match !== null);
  return new Map(pairs.map(([, name = '', value = '']) => [name, value]));
}
