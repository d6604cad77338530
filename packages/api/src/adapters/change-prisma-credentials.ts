import type { Prisma, PrismaClient } from '@menjin/db';
import type { CredentialsChange, SeenAccount } from '../ports.ts';

class SessionOver extends Error {}

/**
 * Changes the account, and ends its sessions and the links to verify an address. Statements
 * of their own, in this order: a login that was being written waits for the first or is seen
 * by the second.
 *
 * @returns false, and nothing is changed, where the account has changed since it was seen, or
 * the session that asks is over
 */
export function changePrismaCredentials(
  prisma: PrismaClient,
  { id, credentialsVersion }: SeenAccount,
  { askingSessionId, session, audit }: CredentialsChange,
  columns: Prisma.UserUpdateManyMutationInput,
): Promise<boolean> {
  const changed = prisma.$transaction(async (transaction) => {
    const { count } = await transaction.user.updateMany({
      where: { id, credentialsVersion, isActive: true },
      data: { ...columns, lastUsedAt: audit.at, credentialsVersion: { increment: 1 } },
    });
    if (count === 0) return false;
    if (askingSessionId !== null) await endAsking(transaction, askingSessionId);
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
  return changed.catch((error: unknown) => {
    if (error instanceof SessionOver) return false;
    throw error;
  });
}

/** Whoever was signed out a moment ago changes nothing: what was begun is undone. */
async function endAsking(transaction: Pick<PrismaClient, 'session'>, id: string): Promise<void> {
  const { count } = await transaction.session.deleteMany({ where: { id } });
  if (count === 0) throw new SessionOver();
}
