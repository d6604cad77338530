import { randomBytes } from 'node:crypto';
import { createPrisma, type PrismaClient } from '@menjin/db';
import { createDatabase, dropDatabase } from '@menjin/local-stack';
import { inject } from 'vitest';
import { TEMPLATE_DATABASE } from '../setup/data-services.ts';

export type TestDatabase = {
  url: string;
  prisma: PrismaClient;
  drop(): Promise<void>;
};

/** An empty database with the newest schema, for one test file alone. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const adminUrl = inject('postgresUrl');
  const name = `test_${randomBytes(8).toString('hex')}`;
  const url = await createDatabase({ adminUrl, name, template: TEMPLATE_DATABASE });
  const prisma = createPrisma({ databaseUrl: url, maxConnections: 5, timeoutMs: 15_000 });
  return {
    url,
    prisma,
    async drop() {
      await prisma.$disconnect();
      await dropDatabase({ adminUrl, name });
    },
  };
}
