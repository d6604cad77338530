import { Prisma, type PrismaClient } from '@menjin/db';
import type { SessionStore } from '../ports.ts';
import { insertAuditEvent } from './insert-audit-event.ts';
import { createPrismaSessionLookups } from './prisma-session-lookups.ts';

/** Each change is one statement, with the line of what happened in it. */
export function createPrismaSessionStore(prisma: PrismaClient): SessionStore {
  const endWhere: EndWhere = (condition, audit) =>
    prisma.$executeRaw(Prisma.sql`
      WITH ended AS (DELETE FROM sessions WHERE ${condition} RETURNING user_id)
      ${insertAuditEvent(audit)} FROM (SELECT DISTINCT user_id FROM ended) AS session`);

  return {
    ...createPrismaSessionLookups(prisma),

    async create({ id, credentialsVersion }, session, audit) {
      const { tokenHash, remembered, createdAt, expiresAt, ipPrefix, userAgent } = session;
      const written = await prisma.$executeRaw(Prisma.sql`
        WITH account AS (
          UPDATE tb_users SET last_login = ${createdAt}
          WHERE id = ${id} AND credentials_version = ${credentialsVersion} AND is_active
          RETURNING id
        ), session AS (
          INSERT INTO sessions (id, token_hash, user_id, remembered, created_at, last_seen_at,
            expires_at, ip_prefix, user_agent)
          SELECT gen_random_uuid(), ${tokenHash}, account.id, ${remembered}, ${createdAt},
            ${createdAt}, ${expiresAt}, ${ipPrefix}, ${userAgent}
          FROM account
          RETURNING user_id
        )
        ${insertAuditEvent(audit)} FROM session`);
      return written === 1;
    },

    async touch(id, at) {
      const where = { id, lastSeenAt: { lt: at } };
      await prisma.session.updateMany({ where, data: { lastSeenAt: at } });
    },

    async confirm(id, { tokenHash, at, audit }) {
      const written = await prisma.$executeRaw(Prisma.sql`
        WITH session AS (
          UPDATE sessions SET token_hash = ${tokenHash}, confirmed_at = ${at}, last_seen_at = ${at}
          WHERE id = ${id}::uuid RETURNING user_id
        )
        ${insertAuditEvent(audit)} FROM session`);
      return written === 1;
    },

    async end(tokenHash, audit) {
      await endWhere(Prisma.sql`token_hash = ${new Uint8Array(tokenHash)}`, audit);
    },

    async endOne(userId, id, audit) {
      const isOwn = Prisma.sql`user_id = ${userId} AND id = ${id}::uuid`;
      return (await endWhere(isOwn, audit)) === 1;
    },

    async endOthers(userId, keptId, audit) {
      await endWhere(Prisma.sql`user_id = ${userId} AND id <> ${keptId}::uuid`, audit);
    },
  };
}

/** Deletes sessions of one account, and notes it once where there were any. */
type EndWhere = (
  condition: Prisma.Sql,
  audit: Parameters<typeof insertAuditEvent>[0],
) => Promise<number>;
