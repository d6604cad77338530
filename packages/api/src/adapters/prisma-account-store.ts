import type { AccountIdentifier } from '@menjin/contract';
import { Prisma, type PrismaClient } from '@menjin/db';
import type { AccountStore, NewAccount, SeenAccount, StoredAccount } from '../ports.ts';
import { deletePrismaAccount } from './delete-prisma-account.ts';
import { violatedIndex } from './violated-index.ts';

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
} satisfies Prisma.UserSelect;

export function createPrismaAccountStore(prisma: PrismaClient): AccountStore {
  return {
    async find(identifier) {
      const where = whereUnique(identifier);
      return toStoredAccount(await prisma.user.findUnique({ where, select: STORED }));
    },

    async get(id) {
      return toStoredAccount(await prisma.user.findUnique({ where: { id }, select: STORED }));
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

    async create(account, session, { audit, releasing }) {
      const insert = (client: Pick<PrismaClient, 'user'>) =>
        client.user.create({
          data: {
            ...toColumns(account),
            lastLogin: session.createdAt,
            dateJoined: session.createdAt,
            sessions: { create: { ...session, lastSeenAt: session.createdAt } },
            auditEvents: { create: audit },
          },
          select: { id: true },
        });
      try {
        // One statement of Prisma's is one transaction: the account and its first session.
        if (releasing === undefined) return await insert(prisma);
        return await prisma.$transaction(async (transaction) => {
          const released = { mobile: null, credentialsVersion: { increment: 1 } };
          const where = { ...whereSeen(releasing), mobile: account.mobile };
          await transaction.user.updateMany({ where, data: released });
          const event = { ...audit, event: 'mobile-released', userId: releasing.id };
          await transaction.auditEvent.create({ data: event });
          return insert(transaction);
        });
      } catch (error) {
        return duplicateOf(error);
      }
    },

    async upgradePasswordHash(id, seenHash, hash) {
      await prisma.user.updateMany({ where: { id, password: seenHash }, data: { password: hash } });
    },

    changePassword: (seen, { passwordHash, at, session, audit }) =>
      changeCredentials(prisma, seen, {
        data: { password: passwordHash, passwordChangedAt: at },
        session,
        audit,
      }),

    async changeMobile(seen, { mobile, session, audit }) {
      try {
        const change = { data: { mobile }, session, audit };
        return (await changeCredentials(prisma, seen, change)) ? 'changed' : 'outdated';
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

/**
 * Changes the account and ends its sessions. Statements of their own, in this order: a login
 * that was being written waits for the first or is seen by the second.
 */
async function changeCredentials(
  prisma: PrismaClient,
  seen: SeenAccount,
  change: {
    data: Prisma.UserUpdateManyMutationInput;
    session: Parameters<AccountStore['changePassword']>[1]['session'];
    audit: Parameters<AccountStore['changePassword']>[1]['audit'];
  },
): Promise<boolean> {
  return prisma.$transaction(async (transaction) => {
    const { count } = await transaction.user.updateMany({
      where: { ...whereSeen(seen), isActive: true },
      data: { ...change.data, credentialsVersion: { increment: 1 } },
    });
    if (count === 0) return false;
    const userId = seen.id;
    await transaction.session.deleteMany({ where: { userId } });
    if (change.session !== null) {
      const { createdAt } = change.session;
      await transaction.session.create({
        data: { ...change.session, userId, lastSeenAt: createdAt },
      });
    }
    await transaction.auditEvent.create({ data: { ...change.audit, userId } });
    return true;
  });
}

const whereSeen = ({ id, credentialsVersion }: SeenAccount) => ({ id, credentialsVersion });

function whereUnique({ kind, value }: AccountIdentifier): Prisma.UserWhereUniqueInput {
  return kind === 'mobile' ? { mobile: value } : { usernameKey: value };
}

function toColumns({ passwordHash, ...columns }: NewAccount) {
  return { ...columns, password: passwordHash };
}

function toStoredAccount(
  user: Prisma.UserGetPayload<{ select: typeof STORED }> | null,
): StoredAccount | null {
  if (user === null) return null;
  const { password, emailActive, dateJoined, lastLogin, email, ...same } = user;
  return {
    ...same,
    passwordHash: password,
    email: email === '' ? null : email,
    isEmailVerified: emailActive,
    createdAt: dateJoined,
    lastLoginAt: lastLogin ?? dateJoined,
  };
}

/** Which unique index a write ran into. Any other error is thrown on. */
function duplicateOf(error: unknown): 'duplicate-mobile' | 'duplicate-username' {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) throw error;
  if (error.code !== 'P2002') throw error;
  const index = violatedIndex(error);
  if (index.includes('mobile')) return 'duplicate-mobile';
  if (index.includes('username')) return 'duplicate-username';
  throw error;
}
