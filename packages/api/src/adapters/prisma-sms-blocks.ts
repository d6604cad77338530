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
    async put({ prefix, ...rest }) {
      await prisma.smsBlock.upsert({
        where: { prefix },
        create: { prefix, ...rest },
        update: rest,
      });
    },
    async remove(prefix) {
      const { count } = await prisma.smsBlock.deleteMany({ where: { prefix } });
      return count > 0;
    },
  };
}
