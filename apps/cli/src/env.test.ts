import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { findEnvironment, terminalLocale } from './env.ts';

function set(variables: Record<string, string>) {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
}

/** A state directory as a running `pnpm dev` leaves it. */
async function stateOfDev(text: string): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'cli-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  await writeFile(path.join(directory, 'dev.env'), text);
  return directory;
}

test('what `pnpm dev` wrote is used where no database is named, and loses to what is set', async () => {
  const directory = await stateOfDev(
    "DATABASE_URL='postgresql://a/b'\nPASSWORD_COST='4'\nPORT='1'\n",
  );
  set({ MENJIN_STATE_DIRECTORY: directory, DATABASE_URL: ' ', PASSWORD_COST: '11', PORT: '' });
  const environment = findEnvironment();
  expect(environment?.isOfDev).toBe(true);
  expect(environment?.variables).toMatchObject({
    DATABASE_URL: 'postgresql://a/b',
    PASSWORD_COST: '11',
    PORT: '1',
  });
});

test('a database that is named is used with nothing of `pnpm dev`', async () => {
  const directory = await stateOfDev("DATABASE_URL='postgresql://a/b'\nONLY_OF_DEV='1'\n");
  set({ MENJIN_STATE_DIRECTORY: directory, DATABASE_URL: 'postgresql://c/d' });
  const environment = findEnvironment();
  expect(environment).toMatchObject({ isOfDev: false });
  expect(environment?.variables['DATABASE_URL']).toBe('postgresql://c/d');
  expect(environment?.variables['ONLY_OF_DEV']).toBeUndefined();
});

test('of a database that `pnpm dev` was given, too, it tells the rest', async () => {
  const directory = await stateOfDev("DATABASE_URL='postgresql://a/b'\nPASSWORD_COST='4'\n");
  set({ MENJIN_STATE_DIRECTORY: directory, DATABASE_URL: 'postgresql://a/b', PASSWORD_COST: '' });
  expect(findEnvironment()?.variables['PASSWORD_COST']).toBe('4');
});

test('there is none where nothing runs and nothing is set', () => {
  set({ MENJIN_STATE_DIRECTORY: path.join(tmpdir(), 'no-such-directory'), DATABASE_URL: '' });
  expect(findEnvironment()).toBeNull();
});

test.each([
  ['zh_CN.UTF-8', '', '', 'zh-CN'],
  ['zh', '', '', 'zh-CN'],
  ['zh_CN.UTF-8', '', 'en_US.UTF-8', 'en'],
  ['en_US.UTF-8', 'zh_TW.UTF-8', '', 'zh-CN'],
  ['C.UTF-8', '', '', 'en'],
  ['zha_CN', '', '', 'en'],
  ['', '', '', 'en'],
])('LANG=%s LC_MESSAGES=%s LC_ALL=%s speaks %s', (lang, messages, all, locale) => {
  set({ LANG: lang, LC_MESSAGES: messages, LC_ALL: all });
  expect(terminalLocale()).toBe(locale);
});
