import type { PrismaClient } from '@menjin/db';
import type { AccountStore, NewAccount, NewSession } from '../ports.ts';
import { duplicateOf } from './duplicate-of.ts';

type CreateOptions = Parameters<AccountStore['create']>[2];

/** The account, its first session and the line of what happened, in one transaction. */
export async function createPrismaAccount(
  prisma: PrismaClient,
  account: NewAccount,
  session: NewSession,
  { audit, releasing }: CreateOptions,
): Promise<{ id: number } | 'duplicate-username' | 'duplicate-mobile'> {
  const { passwordHash, ...columns } = account;
  const { createdAt } = session;
  const insert = (client: Pick<PrismaClient, 'user'>) =>
    client.user.create({
      data: {
        ...columns,
        password: passwordHash,
        lastLogin: createdAt,
        dateJoined: createdAt,
        sessions: { create: { ...session, lastSeenAt: createdAt } },
        auditEvents: { create: audit },
      },
      select: { id: true },
    });
  try {
    // One statement of Prisma's is one transaction.
    if (releasing === undefined) return await insert(prisma);
    const { id, credentialsVersion } = releasing;
    return await prisma.$transaction(async (transaction) => {
      // An account that changed since keeps its number, which the insert then runs into.
      await transaction.user.updateMany({
        where: { id, credentialsVersion, mobile: account.mobile },
        data: { mobile: null, credentialsVersion: { increment: 1 } },
      });
      await transaction.auditEvent.create({
        data: { ...audit, event: 'mobile-released', userId: id },
      });
      return insert(transaction);
    });
  } catch (error) {
    return duplicateOf(error);
  }
}
