import { holdLock } from './hold-lock.ts';

const PATIENCE_MS = 120_000;

/**
 * Runs the action while holding a lock file, so that one process at a time starts this Postgres.
 * Throws an Error when another one still holds it after `patienceMs`, and whatever the action throws.
 */
export async function withStartLock<T>(
  lockFile: string,
  action: () => Promise<T>,
  options: { silentMs?: number; patienceMs?: number; signal?: AbortSignal | undefined } = {},
): Promise<T> {
  const release = await holdLock(lockFile, {
    silentMs: options.silentMs,
    patienceMs: options.patienceMs ?? PATIENCE_MS,
    signal: options.signal,
    busy: (holder) =>
      `Process ${holder} has been starting Postgres for a long time. End it, or delete ${lockFile}.`,
  });
  try {
    return await action();
  } finally {
    await release();
  }
}
