import { Prisma, type PrismaClient } from '@menjin/db';
import type { EndedSession, WrittenByStaff } from '../ports.ts';

/** Ends all sessions of an account, and writes down why, for colleagues and for its owner. */
export async function endAndWrite(
  transaction: Pick<PrismaClient, '$queryRaw' | 'auditEvent' | 'staffAction'>,
  id: number,
  { action, audit }: WrittenByStaff,
): Promise<EndedSession[]> {
  const ended = await transaction.$queryRaw<EndedSession[]>(Prisma.sql`
    DELETE FROM sessions WHERE user_id = ${id}
    RETURNING remembered, expires_at AS "expiresAt", last_seen_at AS "lastSeenAt"`);
  await transaction.staffAction.create({ data: action });
  await transaction.auditEvent.create({ data: { ...audit, userId: id } });
  return ended;
}
