import type { AccountEvent } from '@menjin/contract';
import type { PrismaClient } from '@menjin/db';
import type { AuditLog } from '../ports.ts';

export function createPrismaAuditLog(prisma: PrismaClient): AuditLog {
  return {
    async record(userId, facts) {
      await prisma.auditEvent.create({ data: { ...facts, userId }, select: { id: true } });
    },

    async list(userId, { events, limit }) {
      const rows = await prisma.auditEvent.findMany({
        where: { userId, event: { in: [...events] } },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: limit,
        select: { id: true, event: true, at: true, ipPrefix: true, userAgent: true },
      });
      // Written by this code alone, under these names.
      return rows.map((row) => ({ ...row, event: row.event as AccountEvent }));
    },
  };
}
