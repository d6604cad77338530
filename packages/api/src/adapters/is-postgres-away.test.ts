import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { createPrisma, Prisma } from '@menjin/db';
import { createTestDatabase } from '@menjin/tests/database';
import { expect, inject, onTestFinished, test } from 'vitest';
import { isPostgresAway } from './is-postgres-away.ts';

type Client = ReturnType<typeof createPrisma>;

// Prisma tells the same failure in other ways for each of these.
const WAYS: [name: string, ask: (prisma: Client) => Promise<unknown>][] = [
  ['a query', (prisma) => prisma.user.findFirst()],
  ['a raw query', (prisma) => prisma.$queryRaw`SELECT 1`],
  ['a raw statement', (prisma) => prisma.$executeRaw`SELECT 1`],
  ['a transaction', (prisma) => prisma.$transaction(async (inside) => inside.user.findFirst())],
];

async function failureOf(ask: (prisma: Client) => Promise<unknown>, databaseUrl: string) {
  const prisma = createPrisma({ databaseUrl, timeoutMs: 300 });
  onTestFinished(() => prisma.$disconnect());
  return ask(prisma).then(
    () => null,
    (error: unknown) => error,
  );
}

/** A server that takes connections and does with each what it is told. */
async function startServer(handle: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    handle(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `postgresql://menjin:pw@127.0.0.1:${port}/menjin`;
}

test.for(WAYS)('where nobody listens, %s tells that Postgres is away', async ([, ask]) => {
  const refused = await failureOf(ask, 'postgresql://menjin:pw@127.0.0.1:1/menjin');
  expect(isPostgresAway(refused)).toBe(true);
});

test.for(WAYS)('where nobody answers, %s tells that Postgres is away', async ([, ask]) => {
  const url = await startServer(() => undefined);
  expect(isPostgresAway(await failureOf(ask, url))).toBe(true);
});

test.for(WAYS)('where the connection is cut, %s tells that Postgres is away', async ([, ask]) => {
  const url = await startServer((socket) => void socket.end());
  expect(isPostgresAway(await failureOf(ask, url))).toBe(true);
});

test('an answer that does not come in time, to a raw query, too, is Postgres away', async () => {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  const slow = (prisma: Client) => prisma.$queryRaw(Prisma.sql`SELECT pg_sleep(5)`);
  expect(isPostgresAway(await failureOf(slow, database.url))).toBe(true);
});

test('a query that is wrong is our own fault', async () => {
  const wrong = (prisma: Client) => prisma.$queryRaw`SELECT no_such_column`;
  expect(isPostgresAway(await failureOf(wrong, inject('postgresUrl')))).toBe(false);
  expect(isPostgresAway(new Error('anything'))).toBe(false);
  expect(isPostgresAway('no error at all')).toBe(false);
});
