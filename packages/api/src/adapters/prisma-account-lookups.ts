import type { AccountIdentifier } from '@menjin/contract';
import type { Prisma, PrismaClient } from '@menjin/db';
import type { AccountStore, StoredAccount } from '../ports.ts';

const STORED = {
  id: true,
  username: true,
  mobile: true,
  password: true,
  isActive: true,
  email: true,
  emailActive: true,
  credentialsVersion: true,
  passwordChangedAt: true,
  dateJoined: true,
  lastLogin: true,
  lastUsedAt: true,
  mobileInDoubt: true,
} satisfies Prisma.UserSelect;

/** The part of the store that changes nothing. */
export function createPrismaAccountLookups(
  prisma: PrismaClient,
): Pick<AccountStore, 'find' | 'get' | 'exists' | 'usernames'> {
  return {
    async find(identifier) {
      const where = whereUnique(identifier);
      return toStoredAccount(await prisma.user.findUnique({ where, select: STORED }));
    },

    async get(id) {
      return toStoredAccount(await prisma.user.findUnique({ where: { id }, select: STORED }));
    },

    async exists(identifier) {
      const where = whereUnique(identifier);
      return (await prisma.user.findUnique({ where, select: { id: true } })) !== null;
    },

    async usernames(userIds) {
      const users = await prisma.user.findMany({
        where: { id: { in: [...userIds] } },
        select: { id: true, username: true },
      });
      return new Map(users.map(({ id, username }) => [id, username]));
    },
  };
}

function whereUnique({ kind, value }: AccountIdentifier): Prisma.UserWhereUniqueInput {
  return kind === 'mobile' ? { mobile: value } : { usernameKey: value };
}

function toStoredAccount(
  user: Prisma.UserGetPayload<{ select: typeof STORED }> | null,
): StoredAccount | null {
  if (user === null) return null;
  const {
    password,
    emailActive,
    dateJoined,
    lastLogin,
    lastUsedAt,
    email,
    mobileInDoubt,
    ...same
  } = user;
  const usedAt = Math.max((lastLogin ?? dateJoined).getTime(), lastUsedAt?.getTime() ?? 0);
  return {
    ...same,
    passwordHash: password,
    email: email === '' ? null : email,
    isEmailVerified: emailActive,
    isMobileInDoubt: mobileInDoubt,
    createdAt: dateJoined,
    lastUsedAt: new Date(usedAt),
  };
}
