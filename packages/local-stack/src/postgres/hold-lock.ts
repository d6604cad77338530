import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { errorCode } from './error-code.ts';
import { isProcessAlive } from './is-process-alive.ts';

export type LockOptions = {
  /** How long a holder may leave its file untouched before it counts as gone: ids are used again. */
  silentMs?: number | undefined;
  /** How long to wait for a holder that lives. */
  patienceMs: number;
  /** What to tell when a living holder keeps the lock for longer. */
  busy: (holder: number) => string;
  signal?: AbortSignal | undefined;
};

const HEARTBEAT_MS = 1_000;
const RETRY_MS = 25;
const SILENT_MS = 10_000;

/**
 * Takes a lock file and answers how to let go of it. The file is touched every second; one of a
 * process that is dead or silent is taken over.
 *
 * @throws what `busy` says when the holder lives and keeps it
 */
export async function holdLock(
  lockFile: string,
  options: LockOptions,
): Promise<() => Promise<void>> {
  const token = `${process.pid} ${randomUUID()}`;
  await takeLock(lockFile, token, options);
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(lockFile, now, now).catch(() => undefined);
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return async () => {
    clearInterval(heartbeat);
    // A machine that slept may find its lock taken over.
    if ((await readHolder(lockFile)).content === token) await rm(lockFile, { force: true });
  };
}

async function takeLock(lockFile: string, token: string, options: LockOptions): Promise<void> {
  const { silentMs = SILENT_MS, patienceMs, busy, signal } = options;
  const startedAt = performance.now();
  let seen = { content: '', state: '', since: startedAt };
  while (!(await createLock(lockFile, token))) {
    signal?.throwIfAborted();
    const holder = await readHolder(lockFile);
    const hasTouched = holder.state !== seen.state && holder.content === seen.content;
    // What counts is the time it was watched without a change, so no clock has to agree.
    if (holder.state !== seen.state) seen = { ...holder, since: performance.now() };
    const isDead = holder.pid !== null && !isProcessAlive(holder.pid);
    if (isDead || performance.now() - seen.since > silentMs)
      await removeStaleLock(lockFile, holder.content);
    else if (holder.pid !== null && hasTouched && performance.now() - startedAt > patienceMs)
      throw new Error(busy(holder.pid));
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
