import { rm } from 'node:fs/promises';
import path from 'node:path';
import { runDirectory, startPostgres } from '../../packages/local-stack/src/index.ts';
import { endPostgresOf } from '../../packages/local-stack/src/postgres/end-postgres-of.ts';
import type { Unwinding } from '../../packages/local-stack/src/stack/unwinding.ts';

export type TemporaryPostgres = {
  /** Of the database `postgres`, as its superuser. */
  adminUrl: string;
  /** For whatever else the run keeps; removed with it. */
  stateDirectory: string;
};

/**
 * A Postgres of this run alone that waits for the disk at every commit, as in production. Its
 * folder goes with the run; one that a killed run left behind is removed by the next.
 */
export async function startTemporaryPostgres(
  unwinding: Unwinding,
  signal: AbortSignal,
): Promise<TemporaryPostgres> {
  // The name under which local-stack finds what killed runs left.
  const stateDirectory = await runDirectory('stack');
  unwinding.add(() => rm(stateDirectory, { recursive: true, force: true, maxRetries: 3 }));
  const dataDirectory = path.join(stateDirectory, 'postgres');
  unwinding.add(() => endPostgresOf(dataDirectory));
  const { url } = await startPostgres({ dataDirectory, durable: true, signal });
  return { adminUrl: url, stateDirectory };
}
