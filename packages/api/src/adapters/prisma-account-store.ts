import type { PrismaClient } from '@menjin/db';
import type { AccountStore } from '../ports.ts';
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
        passwordChangedAt: change.at,
      }),

    async changeMobile(seen, change) {
      try {
        const { mobile } = change;
        const isChanged = await changePrismaCredentials(prisma, seen, change, { mobile });
        return isChanged ? 'changed' : 'outdated';
      } catch (error) {
        const duplicate = duplicateOf(error);
        if (duplicate === 'duplicate-mobile') return duplicate;
        throw error;
      }
    },

    async setEmail(id, email, audit) {
      await prisma.user.update({
        where: { id },
        data: { email, emailActive: false, auditEvents: { create: audit } },
        select: { id: true },
      });
    },

    async verifyEmail(id, email, audit) {
      return prisma.$transaction(async (transaction) => {
        const where = { id, email, isActive: true };
        const { count } = await transaction.user.updateMany({ where, data: { emailActive: true } });
        if (count === 0) return false;
        await transaction.auditEvent.create({ data: { ...audit, userId: id } });
        return true;
      });
    },

    delete: (id, audit) => deletePrismaAccount(prisma, id, audit),
  };
}
