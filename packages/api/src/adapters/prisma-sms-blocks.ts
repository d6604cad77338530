import { Prisma, type PrismaClient } from '@menjin/db';
import type { SmsBlock, SmsBlocks } from '../ports.ts';

export function createPrismaSmsBlocks(prisma: PrismaClient): SmsBlocks {
  return {
    async find(mobile) {
      const [block] = await prisma.$queryRaw<SmsBlock[]>(Prisma.sql`
        SELECT prefix, reason, created_at AS "createdAt", created_by AS "createdBy"
        FROM sms_blocks WHERE starts_with(${mobile}, prefix) ORDER BY prefix LIMIT 1`);
      return block ?? null;
    },
    list: () => prisma.smsBlock.findMany({ orderBy: { prefix: 'asc' } }),
    async put({ prefix, ...rest }, action) {
      await prisma.$transaction([
        prisma.smsBlock.upsert({
          where: { prefix },
          create: { prefix, ...rest },
          update: rest,
        }),
        prisma.staffAction.create({ data: action }),
      ]);
    },
    remove: (prefix, action) =>
      prisma.$transaction(async (transaction) => {
        const { count } = await transaction.smsBlock.deleteMany({ where: { prefix } });
        if (count === 0) return false;
        await transaction.staffAction.create({ data: action });
        return true;
      }),
  };
}
