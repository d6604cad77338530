import { Prisma, type PrismaClient } from '@menjin/db';
import type { AuditFacts, SessionStore } from '../ports.ts';

const MOST_LISTED = 100;

export function createPrismaSessionStore(prisma: PrismaClient): SessionStore {
  return {
    async create({ id, credentialsVersion }, session, audit) {
      const { tokenHash, remembered, createdAt, expiresAt, ipPrefix, userAgent } = session;
      // One statement, so that no change of the account comes between its parts.
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
        ${insertAudit(audit)} FROM session`);
      return written === 1;
    },

    find(tokenHash) {
      return prisma.session.findUnique({
        where: { tokenHash: new Uint8Array(tokenHash) },
        select: {
          id: true,
          remembered: true,
          createdAt: true,
          lastSeenAt: true,
          expiresAt: true,
          confirmedAt: true,
          user: {
            select: { id: true, username: true, mobile: true, isActive: true, isStaff: true },
          },
        },
      });
    },

    async touch(id, at) {
      await prisma.session.updateMany({
        where: { id, lastSeenAt: { lt: at } },
        data: { lastSeenAt: at },
      });
    },

    async confirm(id, { tokenHash, at, audit }) {
      const written = await prisma.$executeRaw(Prisma.sql`
        WITH session AS (
          UPDATE sessions SET token_hash = ${tokenHash}, confirmed_at = ${at}, last_seen_at = ${at}
          WHERE id = ${id}::uuid RETURNING user_id
        )
        ${insertAudit(audit)} FROM session`);
      return written === 1;
    },

    async lastSeenAt(userId) {
      const { _max } = await prisma.session.aggregate({
        where: { userId },
        _max: { lastSeenAt: true },
      });
      return _max.lastSeenAt;
    },

    list(userId) {
      return prisma.session.findMany({
        where: { userId },
        orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
        take: MOST_LISTED,
        select: {
          id: true,
          remembered: true,
          createdAt: true,
          lastSeenAt: true,
          expiresAt: true,
          ipPrefix: true,
          userAgent: true,
        },
      });
    },

    async end(tokenHash, audit) {
      const hash = new Uint8Array(tokenHash);
      await endWhere(prisma, Prisma.sql`token_hash = ${hash}`, audit);
    },

    async endOne(userId, id, audit) {
      const isOwn = Prisma.sql`user_id = ${userId} AND id = ${id}::uuid`;
      return (await endWhere(prisma, isOwn, audit)) === 1;
    },

    async endOthers(userId, keptId, audit) {
      const isOther = Prisma.sql`user_id = ${userId} AND id <> ${keptId}::uuid`;
      await endWhere(prisma, isOther, audit);
    },
  };
}

/** Deletes sessions of one account, and notes it once where there were any. */
function endWhere(prisma: PrismaClient, condition: Prisma.Sql, audit: AuditFacts): Promise<number> {
  return prisma.$executeRaw(Prisma.sql`
    WITH ended AS (DELETE FROM sessions WHERE ${condition} RETURNING user_id)
    ${insertAudit(audit)} FROM (SELECT DISTINCT user_id FROM ended) AS session`);
}

/** To be followed by the rows, each with a `user_id`, that the event is about. */
function insertAudit({ event, at, ipPrefix, userAgent }: AuditFacts): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO audit_events (id, user_id, event, at, ip_prefix, user_agent)
    SELECT gen_random_uuid(), user_id, ${event}, ${at}, ${ipPrefix}, ${userAgent}`;
}
