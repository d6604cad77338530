import { Prisma } from '@menjin/db';
import type { AuditFacts } from '../ports.ts';

/** The end of a statement, to be followed by `FROM` the rows whose `user_id` the event is about. */
export function insertAuditEvent({ event, at, ipPrefix, userAgent }: AuditFacts): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO audit_events (id, user_id, event, at, ip_prefix, user_agent)
    SELECT gen_random_uuid(), user_id, ${event}, ${at}, ${ipPrefix}, ${userAgent}`;
}
