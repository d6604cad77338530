import { Prisma, type PrismaClient } from '@menjin/db';
import type { AuditFacts, SessionStore } from '../ports.ts';
import { insertAudit } from './insert-audit.ts';

/** The part of the store that signs out. */
export function createPrismaSessionEnds(
  prisma: PrismaClient,
): Pick<SessionStore, 'end' | 'endOne' | 'endOthers'> {
  return {
    async end(tokenHash, audit) {
      await endWhere(prisma, Prisma.sql`token_hash = ${new Uint8Array(tokenHash)}`, audit);
    },

    async endOne(userId, id, audit) {
      const isOwn = Prisma.sql`user_id = ${userId} AND id = ${id}::uuid`;
      return (await endWhere(prisma, isOwn, audit)) === 1;
    },

    async endOthers(userId, keptId, audit) {
      await endWhere(prisma, Prisma.sql`user_id = ${userId} AND id <> ${keptId}::uuid`, audit);
    },
  };
}

/** Deletes sessions of one account, and notes it once where there were any. */
function endWhere(prisma: PrismaClient, condition: Prisma.Sql, audit: AuditFacts): Promise<number> {
  return prisma.$executeRaw(Prisma.sql`
    WITH ended AS (DELETE FROM sessions WHERE ${condition} RETURNING user_id),
      account AS (SELECT DISTINCT user_id FROM ended)
    ${insertAudit(audit, Prisma.sql`account`)}`);
}
