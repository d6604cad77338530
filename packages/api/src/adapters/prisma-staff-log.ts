import type { StaffActionName } from '@menjin/contract';
import { Prisma, type PrismaClient } from '@menjin/db';
import type { StaffLog, WantedStaffActions } from '../ports.ts';
import { insertAudit } from './insert-audit.ts';

export function createPrismaStaffLog(prisma: PrismaClient): StaffLog {
  return {
    async record(action, owner) {
      const written = prisma.staffAction.create({ data: action, select: { id: true } });
      if (owner === undefined) {
        await written;
        return;
      }
      // An account that is deleted this moment has nobody to read it.
      const account = Prisma.sql`
        (SELECT id AS user_id FROM tb_users WHERE id = ${owner.userId} FOR KEY SHARE) account`;
      await prisma.$transaction([written, prisma.$executeRaw(insertAudit(owner.audit, account))]);
    },

    async list(wanted) {
      const rows = await prisma.staffAction.findMany({
        where: whereWanted(wanted),
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: wanted.limit,
      });
      // Written by this code alone, under these names.
      return rows.map((row) => ({ ...row, action: row.action as StaffActionName }));
    },
  };
}

function whereWanted({ staffId, userId, action, before }: WantedStaffActions) {
  return {
    ...(staffId === undefined ? {} : { staffId }),
    ...(userId === undefined ? {} : { userId }),
    ...(action === undefined ? {} : { action }),
    ...(before === undefined
      ? {}
      : {
          at: { lte: before.createdAt },
          OR: [{ at: { lt: before.createdAt } }, { id: { lt: before.id } }],
        }),
  } satisfies Prisma.StaffActionWhereInput;
}
