import type { Prisma, PrismaClient } from '@menjin/db';
import type { AccountStore, AuditFacts } from '../ports.ts';
import { changePrismaCredentials } from './change-prisma-credentials.ts';
import { createPrismaAccount } from './create-prisma-account.ts';
import { deletePrismaAccount } from './delete-prisma-account.ts';
import { duplicateOf } from './duplicate-of.ts';
import { createPrismaAccountLookups } from './prisma-account-lookups.ts';

export function createPrismaAccountStore(prisma: PrismaClient): AccountStore {
  return {
    ...createPrismaAccountLookups(prisma),

    create: (account, session, options) => createPrismaAccount(prisma, account, session, options),

    async upgradePasswordHash(id, seenHash, hash) {
      await prisma.user.updateMany({ where: { id, password: seenHash }, data: { password: hash } });
    },

    changePassword: (seen, change) =>
      changePrismaCredentials(prisma, seen, change, {
        password: change.passwordHash,
        passwordChangedAt: change.audit.at,
        ...(change.mobile === 'as-before' ? {} : { mobileInDoubt: change.mobile === 'in-doubt' }),
      }),

    async changeMobile(seen, change) {
      try {
        const { mobile } = change;
        const isChanged = await changePrismaCredentials(prisma, seen, change, {
          mobile,
          mobileInDoubt: false,
        });
        return isChanged ? 'changed' : 'outdated';
      } catch (error) {
        const duplicate = duplicateOf(error);
        if (duplicate === 'duplicate-mobile') return duplicate;
        throw error;
      }
    },

    setEmail: ({ id, credentialsVersion, email: seenEmail, isEmailVerified }, email, audit) =>
      changeWithAudit(prisma, audit, {
        where: {
          id,
          credentialsVersion,
          isActive: true,
          email: seenEmail ?? '',
          emailActive: isEmailVerified,
        },
        data: { email, emailActive: false },
      }),

    async verifyEmail({ id, credentialsVersion }, email, audit) {
      const where = { id, credentialsVersion, email, isActive: true };
      const change = { where: { ...where, emailActive: false }, data: { emailActive: true } };
      return (
        (await changeWithAudit(prisma, audit, change)) ||
        (await prisma.user.count({ where: { ...where, emailActive: true } })) === 1
      );
    },

    delete: (seen, audit) => deletePrismaAccount(prisma, seen, audit),
  };
}

/** False, and nothing is written down, where there is no such account. */
function changeWithAudit(
  prisma: PrismaClient,
  audit: AuditFacts,
  {
    where,
    data,
  }: { where: { id: number } & Prisma.UserWhereInput; data: Prisma.UserUpdateManyMutationInput },
): Promise<boolean> {
  return prisma.$transaction(async (transaction) => {
    const { count } = await transaction.user.updateMany({ where, data });
    if (count === 0) return false;
    await transaction.auditEvent.create({ data: { ...audit, userId: where.id } });
    return true;
  });
}
