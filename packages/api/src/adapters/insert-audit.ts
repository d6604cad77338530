import { Prisma } from '@menjin/db';
import type { AuditFacts } from '../ports.ts';

/** The last part of a statement: writes the event down for the account of each row. */
export function insertAudit(
  { event, at, ipPrefix, userAgent }: AuditFacts,
  rows: Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO audit_events (id, user_id, event, at, ip_prefix, user_agent)
    SELECT gen_random_uuid(), user_id, ${event}, ${at}, ${ipPrefix}, ${userAgent} FROM ${rows}`;
}
