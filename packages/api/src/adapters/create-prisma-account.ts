import type { PrismaClient } from '@menjin/db';
import type {
  AccountStore,
  AuditFacts,
  CreatedAccount,
  NewAccount,
  NewSession,
  ReleasingAccount,
} from '../ports.ts';
import { duplicateOf } from './duplicate-of.ts';

type CreateOptions = Parameters<AccountStore['create']>[2];

/** The account, its first session and the line of what happened, in one transaction. */
export async function createPrismaAccount(
  prisma: PrismaClient,
  account: NewAccount,
  session: NewSession,
  { audit, releasing }: CreateOptions,
): Promise<CreatedAccount | 'duplicate-username' | 'duplicate-mobile'> {
  const { passwordHash, ...columns } = account;
  const { createdAt } = session;
  try {
    return await prisma.$transaction(async (transaction) => {
      const isReleased =
        releasing !== undefined && (await release(transaction, account, releasing, audit));
      const { id } = await transaction.user.create({
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
      return { id, isReleased };
    });
  } catch (error) {
    return duplicateOf(error);
  }
}

/** An account that changed or was used since keeps its number, which the insert then runs into. */
async function release(
  transaction: Pick<PrismaClient, 'user' | 'auditEvent'>,
  { mobile }: NewAccount,
  { id, credentialsVersion, unusedSince }: ReleasingAccount,
  { at }: AuditFacts,
): Promise<boolean> {
  const unused = [null, { lte: unusedSince }];
  const { count } = await transaction.user.updateMany({
    where: {
      id,
      credentialsVersion,
      mobile,
      isActive: true,
      AND: [
        { OR: unused.map((lastLogin) => ({ lastLogin })) },
        { OR: unused.map((lastUsedAt) => ({ lastUsedAt })) },
      ],
    },
    data: { mobile: null, credentialsVersion: { increment: 1 } },
  });
  if (count === 0) return false;
  // Whoever registered is a stranger to its owner: where they sit is not for them to read.
  const event = { event: 'mobile-released', at, ipPrefix: null, userAgent: null, userId: id };
  await transaction.auditEvent.create({ data: event });
  return true;
}
