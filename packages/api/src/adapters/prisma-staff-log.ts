import type { StaffActionName } from '@menjin/contract';
import { Prisma, type PrismaClient } from '@menjin/db';
import type { StaffLog, WantedStaffActions } from '../ports.ts';
import { insertAudit } from './insert-audit.ts';

export function createPrismaStaffLog(prisma: PrismaClient): StaffLog {
  return {
    async record(action, owner) {
      if (owner === undefined) {
        await prisma.staffAction.create({ data: action, select: { id: true } });
        return;
      }
      const { action: name, at, staffId, userId, numbers, messageId, reason, ipPrefix } = action;
      // An account that is deleted this moment has nobody to read it.
      await prisma.$executeRaw(Prisma.sql`
        WITH written AS (
          INSERT INTO staff_actions
            (id, action, at, staff_id, user_id, numbers, message_id, reason, ip_prefix)
          VALUES (gen_random_uuid(), ${name}, ${at}, ${staffId}, ${userId}, ${numbers},
            ${messageId}::uuid, ${reason}, ${ipPrefix})
        ), account AS (
          SELECT id AS user_id FROM tb_users WHERE id = ${owner.userId} FOR KEY SHARE
        )
        ${insertAudit(owner.audit, Prisma.sql`account`)}`);
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
