import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { withStartLock } from './with-start-lock.ts';

test('lets one action run at a time', async () => {
  const lockFile = await newLockFile();
  let running = 0;
  let most = 0;
  const action = async () => {
    running += 1;
    most = Math.max(most, running);
    await readdir(path.dirname(lockFile));
    running -= 1;
  };
  await Promise.all(Array.from({ length: 8 }, () => withStartLock(lockFile, action)));
  expect(most).toBe(1);
});

test('answers what the action answers and leaves nothing behind', async () => {
  const lockFile = await newLockFile();
  expect(await withStartLock(lockFile, async () => 7)).toBe(7);
  await expect(withStartLock(lockFile, () => Promise.reject(new Error('failed')))).rejects.toThrow(
    'failed',
  );
  expect(await readdir(path.dirname(lockFile))).toEqual([]);
});

test('takes over from a dead process, once', async () => {
  const lockFile = await newLockFile();
  const { pid } = spawnSync(process.execPath, ['--version']);
  await writeFile(lockFile, `${pid} left-behind`);
  const order: string[] = [];
  const action = async () => {
    order.push('in');
    await readdir(path.dirname(lockFile));
    order.push('out');
  };
  await Promise.all(Array.from({ length: 4 }, () => withStartLock(lockFile, action)));
  expect(order).toEqual(['in', 'out', 'in', 'out', 'in', 'out', 'in', 'out']);
});

test('takes over from a living process that never touches the file, as its id is a new one', async () => {
  const lockFile = await newLockFile();
  await writeFile(lockFile, `${process.ppid} left-behind`);
  expect(await withStartLock(lockFile, async () => 'taken', { silentMs: 100 })).toBe('taken');
});

test('gives up on a holder that keeps at it, and names it', async () => {
  const lockFile = await newLockFile();
  await withStartLock(lockFile, async () => {
    const second = withStartLock(lockFile, async () => 'never', { patienceMs: 100 });
    await expect(second).rejects.toThrow(`Process ${process.pid} has been starting Postgres`);
  });
});

async function newLockFile(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'menjin-lock-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return path.join(folder, 'lock');
}
