import type { Prisma, PrismaClient } from '@menjin/db';
import type { CredentialsChange, SeenAccount } from '../ports.ts';

/**
 * Changes the account, and ends its sessions and the links to verify an address. Statements
 * of their own, in this order: a login that was being written waits for the first or is seen
 * by the second.
 *
 * @returns false, and nothing is changed, where the account has changed since it was seen
 */
export function changePrismaCredentials(
  prisma: PrismaClient,
  { id, credentialsVersion }: SeenAccount,
  { session, audit }: CredentialsChange,
  columns: Prisma.UserUpdateManyMutationInput,
): Promise<boolean> {
  return prisma.$transaction(async (transaction) => {
    const { count } = await transaction.user.updateMany({
      where: { id, credentialsVersion, isActive: true },
      data: { ...columns, lastUsedAt: audit.at, credentialsVersion: { increment: 1 } },
    });
    if (count === 0) return false;
    await transaction.session.deleteMany({ where: { userId: id } });
    await transaction.emailMessage.updateMany({
      where: { userId: id, kind: 'verify-address', expiresAt: { gt: audit.at } },
      data: { expiresAt: audit.at },
    });
    if (session !== null) {
      const data = { ...session, userId: id, lastSeenAt: session.createdAt };
      await transaction.session.create({ data, select: { id: true } });
    }
    await transaction.auditEvent.create({ data: { ...audit, userId: id } });
    return true;
  });
}
