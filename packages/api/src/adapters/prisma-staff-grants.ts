import { Prisma, type PrismaClient } from '@menjin/db';
import type { UserDirectory } from '../ports.ts';
import { duplicateOf } from './duplicate-of.ts';
import { endAndWrite } from './end-and-write.ts';

/** How accounts come to administer, and cease to; each is one transaction with its lines. */
export function createPrismaStaffGrants(
  prisma: PrismaClient,
): Pick<UserDirectory, 'createStaff' | 'promote' | 'demote'> {
  return {
    async createStaff({ passwordHash, createdAt, ...account }, action) {
      try {
        return await prisma.$transaction(async (transaction) => {
          const { id } = await transaction.user.create({
            data: {
              ...account,
              password: passwordHash,
              dateJoined: createdAt,
              isStaff: true,
              isSuperuser: true,
            },
            select: { id: true },
          });
          await transaction.staffAction.create({ data: { ...action, userId: id } });
          return { id };
        });
      } catch (error) {
        return duplicateOf(error);
      }
    },

    promote: (id, written) =>
      prisma.$transaction(async (transaction) => {
        const { count } = await transaction.user.updateMany({
          where: { id, isActive: true },
          data: { isStaff: true, isSuperuser: true, credentialsVersion: { increment: 1 } },
        });
        if (count === 0) return false;
        await endAndWrite(transaction, id, written);
        return true;
      }),

    demote: ({ id, sparesLast }, written) =>
      prisma.$transaction(async (transaction) => {
        if (sparesLast && (await isLastAdministrator(transaction, id))) return 'is-last';
        const { count } = await transaction.user.updateMany({
          where: { id, OR: [{ isStaff: true }, { isSuperuser: true }] },
          data: { isStaff: false, isSuperuser: false, credentialsVersion: { increment: 1 } },
        });
        if (count === 0) return 'is-none';
        await endAndWrite(transaction, id, written);
        return 'demoted';
      }),
  };
}

/** All of them are held: of two who go at once, each would take the other for the one who stays. */
async function isLastAdministrator(
  transaction: Pick<PrismaClient, '$queryRaw'>,
  id: number,
): Promise<boolean> {
  const administrators = await transaction.$queryRaw<{ id: number }[]>(Prisma.sql`
    SELECT id FROM tb_users WHERE is_staff AND is_superuser AND is_active
    ORDER BY id FOR NO KEY UPDATE`);
  return administrators.length === 1 && administrators[0]?.id === id;
}
