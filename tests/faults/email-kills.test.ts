import { randomUUID } from 'node:crypto';
import { Prisma, type PrismaClient } from '@menjin/db';
import { SEND_EMAIL_TASK } from '@menjin/sms/job';
import { test } from 'vitest';
import { setUpWorkers } from './set-up-workers.ts';

/** The row of an email with its job, as a request leaves them. */
async function queueEmail(prisma: PrismaClient): Promise<string> {
  const id = randomUUID();
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + 3_600_000);
  const [to, kind] = ['alice@example.org', 'verify-address'];
  await prisma.emailMessage.create({ data: { id, to, kind, createdAt, expiresAt } });
  const payload = JSON.stringify({ emailId: id });
  await prisma.$executeRaw(Prisma.sql`
    SELECT graphile_worker.add_job(${SEND_EMAIL_TASK}, ${payload}::json, job_key => ${id})`);
  return id;
}

test('R64: the email of a killed worker is sent by another within seconds', {
  timeout: 90_000,
}, async (context) => {
  const { expect } = context;
  let answers = 0;
  // The first one never hears that it was taken.
  const scene = await setUpWorkers(context, () => ({ afterMs: (answers += 1) === 1 ? 60_000 : 0 }));
  const id = await queueEmail(scene.prisma);
  const holder = await scene.start();
  await expect.poll(() => scene.witness.sendings.length, { timeout: 10_000 }).toBe(1);
  const other = await scene.start();

  holder.process.kill('SIGKILL');
  const read = () => scene.prisma.emailMessage.findUniqueOrThrow({ where: { id } });
  await expect
    .poll(async () => (await read()).state, { timeout: 20_000, interval: 100 })
    .toBe('sent');
  expect(await read()).toMatchObject({ attempts: 2, failure: null });
  // Twice, and as the same email.
  expect(scene.witness.sendings.map((sending) => sending.id)).toEqual([id, id]);
  const jobs = () => scene.prisma.$queryRaw`SELECT id FROM graphile_worker.jobs`;
  await expect.poll(jobs, { timeout: 5_000, interval: 100 }).toEqual([]);
  expect(holder.output() + other.output()).not.toMatch(/alice|token=/);
});
