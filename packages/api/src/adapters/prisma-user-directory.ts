import { Prisma, type PrismaClient } from '@menjin/db';
import type { UserDirectory } from '../ports.ts';
import { endAndWrite } from './end-and-write.ts';
import { createPrismaStaffGrants } from './prisma-staff-grants.ts';
import { createPrismaUserLookups } from './prisma-user-lookups.ts';

/** Each change is one transaction, with the lines of what was done in it. */
export function createPrismaUserDirectory(prisma: PrismaClient): UserDirectory {
  return {
    ...createPrismaUserLookups(prisma),
    ...createPrismaStaffGrants(prisma),

    setActive: ({ id, isActive, sparesStaff }, written) =>
      prisma.$transaction(async (transaction) => {
        // First the account, then its sessions: a login that is being written waits for the
        // first, and finds another version, or is seen by the second.
        const { count } = await transaction.user.updateMany({
          where: {
            id,
            isActive: !isActive,
            NOT: { username: { startsWith: 'deleted:' } },
            ...(sparesStaff ? { isStaff: false, isSuperuser: false } : {}),
          },
          data: { isActive, credentialsVersion: { increment: 1 } },
        });
        return count === 0 ? null : await endAndWrite(transaction, id, written);
      }),

    endSessions: ({ id, sparesStaff }, written) =>
      prisma.$transaction(async (transaction) => {
        const held = await transaction.$executeRaw(Prisma.sql`
          SELECT FROM tb_users
          WHERE id = ${id} AND NOT (${sparesStaff} AND (is_staff OR is_superuser))
          FOR KEY SHARE`);
        return held === 0 ? null : await endAndWrite(transaction, id, written);
      }),
  };
}
