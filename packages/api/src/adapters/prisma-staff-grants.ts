import type { PrismaClient } from '@menjin/db';
import type { UserDirectory } from '../ports.ts';
import { duplicateOf } from './duplicate-of.ts';

/** How accounts come to administer; each grant is one transaction with its line. */
export function createPrismaStaffGrants(
  prisma: PrismaClient,
): Pick<UserDirectory, 'createStaff' | 'promote'> {
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

    promote: (id, action) =>
      prisma.$transaction(async (transaction) => {
        const { count } = await transaction.user.updateMany({
          where: { id, isActive: true },
          data: { isStaff: true, isSuperuser: true },
        });
        if (count === 0) return false;
        await transaction.staffAction.create({ data: action });
        return true;
      }),
  };
}
