import { Prisma, type PrismaClient } from '@menjin/db';

const BATCH_ROWS = 1_000;
const MOST_BATCHES = 10;

/** Deletes what is kept no longer, a bounded amount at a time. */
export async function deleteOldRows(
  prisma: PrismaClient,
  retention: { smsLogDays: number; auditDays: number; staffAuditDays: number },
): Promise<void> {
  const oldMessages = Prisma.sql`created_at < now() - make_interval(days => ${retention.smsLogDays})`;
  const oldEvents = Prisma.sql`at < now() - make_interval(days => ${retention.auditDays})`;
  const oldActions = Prisma.sql`at < now() - make_interval(days => ${retention.staffAuditDays})`;
  const isOver = Prisma.sql`expires_at < now()`;
  await deleteInBatches(prisma, 'sms_messages', oldMessages);
  await deleteInBatches(prisma, 'email_messages', oldMessages);
  await deleteInBatches(prisma, 'audit_events', oldEvents);
  await deleteInBatches(prisma, 'staff_actions', oldActions);
  await deleteInBatches(prisma, 'sessions', isOver);
  await deleteInBatches(prisma, 'counters', isOver);
  await deleteInBatches(prisma, 'sandbox_messages', Prisma.sql`at < now() - interval '1 day'`);
  await deleteInBatches(
    prisma,
    'worker_heartbeats',
    Prisma.sql`beat_at < now() - interval '1 hour'`,
  );
  await deleteDeadJobs(prisma);
}

type Table =
  | 'sms_messages'
  | 'email_messages'
  | 'audit_events'
  | 'staff_actions'
  | 'sessions'
  | 'counters'
  | 'sandbox_messages'
  | 'worker_heartbeats';

async function deleteInBatches(
  prisma: PrismaClient,
  table: Table,
  isOld: Prisma.Sql,
): Promise<void> {
  const name = Prisma.raw(table);
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    // By place in the table, because not every table has a key of one column.
    const deleted = await prisma.$executeRaw(Prisma.sql`
      DELETE FROM ${name} WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM ${name} WHERE ${isOld} LIMIT ${BATCH_ROWS} FOR UPDATE SKIP LOCKED))`);
    if (deleted < BATCH_ROWS) return;
  }
}

/** Jobs that used up their attempts are never taken again; the log knows how they ended. */
async function deleteDeadJobs(prisma: PrismaClient): Promise<void> {
  await prisma.$executeRaw(Prisma.sql`
    SELECT FROM graphile_worker.complete_jobs(ARRAY(
      SELECT id FROM graphile_worker.jobs
      WHERE attempts >= max_attempts AND locked_at IS NULL
        AND updated_at < now() - interval '1 day'
      LIMIT ${BATCH_ROWS}))`);
}
