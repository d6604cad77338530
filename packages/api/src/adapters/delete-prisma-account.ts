import { Prisma, type PrismaClient } from '@menjin/db';
import type { AuditFacts, SeenAccount } from '../ports.ts';
import { UNUSABLE_PASSWORD } from '../unusable-password.ts';

const FOREIGN_KEY_VIOLATED = 'P2003';

/**
 * Deletes the row, and with it the sessions. In a table that was taken over, rows of other
 * applications may point to it: then it stays, and nothing in it names anybody.
 *
 * @returns false, and nothing is deleted, where the account has changed since it was seen
 */
export async function deletePrismaAccount(
  prisma: PrismaClient,
  seen: SeenAccount,
  audit: AuditFacts,
): Promise<boolean> {
  const { id, credentialsVersion } = seen;
  try {
    return await prisma.$transaction(async (transaction) => {
      // Django's keys are looked at when a transaction ends: too late to be told by their code.
      await transaction.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
      const where = { id, credentialsVersion, isActive: true };
      const { count } = await transaction.user.deleteMany({ where });
      if (count === 0) return false;
      await transaction.auditEvent.create({ data: audit });
      return true;
    });
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError)) throw error;
    if (error.code !== FOREIGN_KEY_VIOLATED) throw error;
    return emptyPrismaAccount(prisma, seen, audit);
  }
}

function emptyPrismaAccount(
  prisma: PrismaClient,
  { id, credentialsVersion }: SeenAccount,
  audit: AuditFacts,
): Promise<boolean> {
  // No name that anybody can register.
  const name = `deleted:${id}`;
  return prisma.$transaction(async (transaction) => {
    const { count } = await transaction.user.updateMany({
      where: { id, credentialsVersion, isActive: true },
      data: {
        username: name,
        usernameKey: name,
        mobile: null,
        email: '',
        emailActive: false,
        firstName: '',
        lastName: '',
        password: UNUSABLE_PASSWORD,
        isActive: false,
        isStaff: false,
        isSuperuser: false,
        credentialsVersion: { increment: 1 },
      },
    });
    if (count === 0) return false;
    await transaction.session.deleteMany({ where: { userId: id } });
    await transaction.auditEvent.updateMany({ where: { userId: id }, data: { userId: null } });
    await transaction.auditEvent.create({ data: audit });
    return true;
  });
}
