import type { AccountIdentifier } from '@menjin/contract';
import { Prisma, type PrismaClient } from '@menjin/db';
import type { AccountStore } from '../ports.ts';
import { violatedIndex } from './violated-index.ts';

export function createPrismaAccountStore(prisma: PrismaClient): AccountStore {
  return {
    async find(identifier) {
      const user = await prisma.user.findUnique({
        where: whereUnique(identifier),
        select: { id: true, password: true, isActive: true },
      });
      if (user === null) return null;
      return { id: user.id, passwordHash: user.password, isActive: user.isActive };
    },

    async exists(identifier) {
      const user = await prisma.user.findUnique({
        where: whereUnique(identifier),
        select: { id: true },
      });
      return user !== null;
    },

    async usernames(userIds) {
      const users = await prisma.user.findMany({
        where: { id: { in: [...userIds] } },
        select: { id: true, username: true },
      });
      return new Map(users.map(({ id, username }) => [id, username]));
    },

    async create(account, session) {
      const { passwordHash, ...columns } = account;
      try {
        // One statement of Prisma's is one transaction: the account and its first session.
        return await prisma.user.create({
          data: {
            ...columns,
            password: passwordHash,
            lastLogin: session.createdAt,
            dateJoined: session.createdAt,
            sessions: { create: { ...session, lastSeenAt: session.createdAt } },
          },
          select: { id: true },
        });
      } catch (error) {
        if (!(error instanceof Prisma.PrismaClientKnownRequestError)) throw error;
        if (error.code !== 'P2002') throw error;
        const index = violatedIndex(error);
        if (index.includes('mobile')) return 'duplicate-mobile';
        if (index.includes('username')) return 'duplicate-username';
        throw error;
      }
    },
  };
}

function whereUnique({ kind, value }: AccountIdentifier): Prisma.UserWhereUniqueInput {
  return kind === 'mobile' ? { mobile: value } : { usernameKey: value };
}
