import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { writeEnvironmentFile } from './write-environment-file.ts';

const env = {
  DATABASE_URL: 'postgresql://postgres:a%20b@127.0.0.1:5432/menjin?host=#1',
  PASSWORD_PEPPER: "it's $HOME `x`",
  SANDBOX: '1',
};

test('what is written is read as it was, by its owner alone, and is gone afterwards', async () => {
  const directory = await mkdtemp(path.join(tmpdir(), 'environment-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const file = path.join(directory, 'dev.env');
  // As somebody's own would be.
  await writeFile(file, 'DATABASE_URL=old\n');
  await chmod(file, 0o644);

  const remove = await writeEnvironmentFile(file, env);
  expect(parseEnv(await readFile(file, 'utf8'))).toEqual(env);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await remove();
  expect(existsSync(file)).toBe(false);
});
