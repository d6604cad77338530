import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { createPrismaSmsOutbox } from '../../../packages/api/src/adapters/prisma-sms-outbox.ts';
import { createPrisma } from '../../../packages/db/src/index.ts';
import { deployMigrations, MIGRATIONS_DIRECTORY } from '../../../packages/db/src/migrations.ts';
import { CHECKOUT } from '../../../packages/local-stack/src/index.ts';
import { appCommand } from '../../../packages/local-stack/src/stack/app-command.ts';
import { localSecrets } from '../../../packages/local-stack/src/stack/local-secrets.ts';
import { sandboxEnv } from '../../../packages/local-stack/src/stack/sandbox-env.ts';
import { bareEnvironment } from '../../command/bench-environment.ts';
import { JOBS_AT_ONCE, type QueueKind, type QueuePlace } from '../queue-under-test.ts';
import { startWorkerProcess } from '../start-worker-process.ts';
import { startWitness } from '../witness-smtp-server.ts';
import { holdJobs, releaseJobs } from './hold-graphile-jobs.ts';

const LIFE_MS = 5 * 60_000;

/** Numbers of China Mobile's kind, each for one message. */
const mobileOf = (message: number) => `13${String(message).padStart(9, '0')}`;
const messageOf = (recipient: string) => Number(recipient.slice(2, 11));

/** Ours: the outbox as the API calls it, the worker as it runs in production. */
export const menjinQueue: QueueKind = {
  async prepare(databaseUrl) {
    await deployMigrations({ databaseUrl, migrationsDirectory: MIGRATIONS_DIRECTORY });
  },
  async open(place) {
    const { databaseUrl, scope, arrivals } = place;
    const prisma = createPrisma({ databaseUrl });
    scope.add(() => prisma.$disconnect());
    const outbox = createPrismaSmsOutbox(prisma);
    const witness = await startWitness((recipient, atMs) =>
      arrivals.note(messageOf(recipient), atMs),
    );
    scope.add(() => witness.close());
    return {
      enqueue(message) {
        const createdAt = new Date();
        return outbox.enqueue({
          challengeId: randomUUID(),
          purpose: 'register',
          mobile: mobileOf(message),
          createdAt,
          expiresAt: new Date(createdAt.getTime() + LIFE_MS),
          price: 450,
          isSuppressed: false,
        });
      },
      startWorker: () => startWorker(place, witness.port),
      hold: () => holdJobs(databaseUrl),
      release: () => releaseJobs(databaseUrl),
    };
  },
};

async function startWorker(place: QueuePlace, smtpPort: number): Promise<void> {
  const secrets = await localSecrets(place.stateDirectory);
  const data = { databaseUrl: place.databaseUrl, redisUrl: 'http://127.0.0.1:1', redisToken: '-' };
  const { command, env } = appCommand('sms-worker', 'production', 0);
  await startWorkerProcess(place, {
    name: 'sms-worker',
    command,
    directory: path.join(CHECKOUT, 'apps/sms-worker'),
    env: {
      ...bareEnvironment(),
      ...env,
      ...sandboxEnv(secrets, data, ['http://127.0.0.1:3000']),
      SMS_CONCURRENCY: String(JOBS_AT_ONCE),
      SMS_GATEWAY: 'smtp',
      SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
      SMTP_FROM: 'accounts@example.com',
      SMTP_RECIPIENT: '{mobile}@139.com',
    },
    hasStarted: (line) => line.includes('"started"'),
  });
}
