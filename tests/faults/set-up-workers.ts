import { createPrisma } from '@menjin/db';
import { createTestDatabase, type TestDatabase } from '@menjin/tests/database';
import type { TestContext } from 'vitest';
import { type SpawnedWorker, spawnWorker } from './spawn-worker.ts';
import { type Answer, startWitness } from './start-witness.ts';

/**
 * A database, a gateway that remembers, and a way to start workers between them. Tests
 * that run side by side each pass their own context.
 */
export async function setUpWorkers(
  { expect, onTestFinished }: Pick<TestContext, 'expect' | 'onTestFinished'>,
  answer: () => Answer,
  hesitateMs?: () => number,
) {
  const database: TestDatabase = await createTestDatabase();
  // Workers that start take all of a small machine for a while.
  const prisma = createPrisma({ databaseUrl: database.url, timeoutMs: 20_000 });
  const witness = await startWitness({ answer, ...(hesitateMs && { hesitateMs }) });
  const workers: SpawnedWorker[] = [];
  onTestFinished(async () => {
    for (const worker of workers) worker.process.kill('SIGKILL');
    await Promise.all(workers.map((worker) => worker.exitCode));
    await witness.close();
    await prisma.$disconnect();
    await database.drop();
  });

  function spawn(options: { concurrency?: number; smtpPort?: number; databaseUrl?: string } = {}) {
    const { concurrency = 1, smtpPort = witness.port, databaseUrl = database.url } = options;
    const worker = spawnWorker({ databaseUrl, smtpPort, concurrency });
    workers.push(worker);
    return worker;
  }
  async function start(options?: Parameters<typeof spawn>[0]): Promise<SpawnedWorker> {
    const worker = spawn(options);
    await worker.started;
    expect(worker.process.exitCode, worker.output()).toBeNull();
    return worker;
  }
  return { prisma, databaseUrl: database.url, witness, spawn, start };
}
