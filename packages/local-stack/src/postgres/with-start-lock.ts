import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { errorCode } from './error-code.ts';
import { isProcessAlive } from './is-process-alive.ts';

const HEARTBEAT_MS = 1_000;
const RETRY_MS = 25;

/**
 * Runs the action while holding a lock file, so that one process at a time runs it. Waits for
 * another holder, and takes the lock over from one that is dead or, as process ids are used
 * again, has not touched its file for `silentMs`.
 * Throws an Error when the lock is still held after `patienceMs`, and whatever the action throws.
 */
export async function withStartLock<T>(
  lockFile: string,
  action: () => Promise<T>,
  { silentMs = 10_000, patienceMs = 120_000 } = {},
): Promise<T> {
  const token = `${process.pid} ${randomUUID()}`;
  await takeLock(lockFile, token, silentMs, patienceMs);
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(lockFile, now, now).catch(() => undefined);
  }, HEARTBEAT_MS);
  try {
    return await action();
  } finally {
    clearInterval(heartbeat);
    // A machine that slept may find its lock taken over.
    if ((await readHolder(lockFile)).content === token) await rm(lockFile, { force: true });
  }
}

async function takeLock(
  lockFile: string,
  token: string,
  silentMs: number,
  patienceMs: number,
): Promise<void> {
  const startedAt = performance.now();
  let seen = '';
  let seenSince = startedAt;
  while (!(await createLock(lockFile, token))) {
    const holder = await readHolder(lockFile);
    // What counts is the time it was watched without a change, so no clock has to agree.
    if (holder.state !== seen) {
      seen = holder.state;
      seenSince = performance.now();
    }
    const silentForMs = performance.now() - seenSince;
    const isDead = holder.pid !== null && !isProcessAlive(holder.pid);
    if (isDead || silentForMs > silentMs) await removeStaleLock(lockFile, holder.content);
    else if (performance.now() - startedAt > patienceMs)
      throw new Error(
        `Process ${holder.pid} has been starting Postgres for a long time. End it, or delete ${lockFile}.`,
      );
    await delay(RETRY_MS);
  }
}

async function createLock(lockFile: string, token: string): Promise<boolean> {
  try {
    await writeFile(lockFile, token, { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function readHolder(lockFile: string) {
  const content = await readFile(lockFile, 'utf8').catch(() => '');
  const touchedMs = await stat(lockFile).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  // Empty for the moment between the making of the file and its first write.
  const pid = content === '' ? null : Number.parseInt(content, 10);
  return { content, pid, state: `${content} ${touchedMs}` };
}

/** Moves the file aside before judging it, because another waiter may have renewed it meanwhile. */
async function removeStaleLock(lockFile: string, staleContent: string): Promise<void> {
  const aside = `${lockFile}.${randomUUID()}`;
  try {
    await rename(lockFile, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const content = await readFile(aside, 'utf8');
  if (content !== staleContent) await link(aside, lockFile).catch(() => undefined);
  await rm(aside, { force: true });
}
