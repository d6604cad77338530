import { Prisma, type PrismaClient } from '@menjin/db';
import type { AuditFacts } from '../ports.ts';
import { UNUSABLE_PASSWORD } from '../unusable-password.ts';

const FOREIGN_KEY_VIOLATED = 'P2003';

/**
 * Deletes the row, and with it the sessions. In a table that was taken over, rows of other
 * applications may point to it: then it stays, and nothing in it names anybody.
 */
export async function deletePrismaAccount(
  prisma: PrismaClient,
  id: number,
  audit: AuditFacts,
): Promise<void> {
  try {
    await prisma.$transaction([
      // Django's keys are looked at when a transaction ends: too late to be told by their code.
      prisma.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`,
      prisma.user.deleteMany({ where: { id } }),
      prisma.auditEvent.create({ data: audit }),
    ]);
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError)) throw error;
    if (error.code !== FOREIGN_KEY_VIOLATED) throw error;
    await emptyAccount(prisma, id, audit);
  }
}

async function emptyAccount(prisma: PrismaClient, id: number, audit: AuditFacts): Promise<void> {
  // No name that anybody can register.
  const name = `deleted:${id}`;
  await prisma.$transaction([
    prisma.user.update({
      where: { id },
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
      select: { id: true },
    }),
    prisma.session.deleteMany({ where: { userId: id } }),
    prisma.auditEvent.updateMany({ where: { userId: id }, data: { userId: null } }),
    prisma.auditEvent.create({ data: audit }),
  ]);
}
