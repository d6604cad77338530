import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { STATE_DIRECTORY } from './checkout.ts';
import { runDirectory } from './run-directory.ts';

test('removes what dead processes left, and leaves alone what living ones and people have', async () => {
  const { pid: dead } = spawnSync(process.execPath, ['--version']);
  // Process 1 lives, and belongs to somebody else unless root asks.
  const names = [`run-e2e-${dead}`, 'run-dev-1', 'run-away', 'postgres-of-mine'];
  const [abandoned = '', ...kept] = names.map((name) => path.join(STATE_DIRECTORY, name));
  onTestFinished(() =>
    Promise.all(kept.map((folder) => rm(folder, { recursive: true }))).then(() => undefined),
  );
  for (const folder of [abandoned, ...kept]) await mkdir(folder, { recursive: true });
  // As a run that was killed in the middle of initdb leaves it.
  await mkdir(path.join(abandoned, 'postgres.unfinished-1'));
  await mkdir(path.join(abandoned, 'postgres'));
  await writeFile(path.join(abandoned, 'postgres', 'postmaster.pid'), `${dead}\n`);

  const own = await runDirectory('stack');
  onTestFinished(() => rm(own, { recursive: true }));
  expect(own).toBe(path.join(STATE_DIRECTORY, `run-stack-${process.pid}`));
  expect([own, abandoned, ...kept].map((folder) => existsSync(folder))).toEqual([
    true,
    false,
    true,
    true,
    true,
  ]);
});
