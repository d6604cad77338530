import { Prisma, type PrismaClient } from '@menjin/db';
import type { SessionStore, StoredSession } from '../ports.ts';

const MOST_LISTED = 100;

type Row = Omit<StoredSession, 'user'> & Omit<StoredSession['user'], 'id'> & { userId: number };

/** The part of the store that changes nothing. */
export function createPrismaSessionLookups(
  prisma: PrismaClient,
): Pick<SessionStore, 'find' | 'list'> {
  return {
    async find(tokenHash) {
      // One statement: session and account are of one moment.
      const [row] = await prisma.$queryRaw<Row[]>(Prisma.sql`
        SELECT sessions.id, remembered, created_at AS "createdAt", last_seen_at AS "lastSeenAt",
          expires_at AS "expiresAt", confirmed_at AS "confirmedAt", user_id AS "userId",
          username, mobile, is_active AS "isActive", is_staff AS "isStaff",
          credentials_version AS "credentialsVersion"
        FROM sessions JOIN tb_users ON tb_users.id = user_id
        WHERE token_hash = ${new Uint8Array(tokenHash)}`);
      if (row === undefined) return null;
      const {
        userId: id,
        username,
        mobile,
        isActive,
        isStaff,
        credentialsVersion,
        ...session
      } = row;
      return { ...session, user: { id, username, mobile, isActive, isStaff, credentialsVersion } };
    },

    list: (userId) =>
      prisma.session.findMany({
        where: { userId },
        orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
        take: MOST_LISTED,
        select: {
          id: true,
          remembered: true,
          createdAt: true,
          lastSeenAt: true,
          expiresAt: true,
          ipPrefix: true,
          userAgent: true,
        },
      }),
  };
}
