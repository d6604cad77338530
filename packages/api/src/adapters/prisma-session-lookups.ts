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
      // One statement: session and account are of one moment. Each column is named with its
      // table: a user table that was taken over may have columns of its own.
      const [row] = await prisma.$queryRaw<Row[]>(Prisma.sql`
        SELECT s.id, s.remembered, s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt",
          s.expires_at AS "expiresAt", s.confirmed_at AS "confirmedAt", s.user_id AS "userId",
          u.username, u.mobile, u.is_active AS "isActive", u.is_staff AS "isStaff",
          u.is_superuser AS "isSuperuser",
          u.credentials_version AS "credentialsVersion"
        FROM sessions s JOIN tb_users u ON u.id = s.user_id
        WHERE s.token_hash = ${new Uint8Array(tokenHash)}`);
      if (row === undefined) return null;
      const {
        userId: id,
        username,
        mobile,
        isActive,
        isStaff,
        isSuperuser,
        credentialsVersion,
        ...session
      } = row;
      const standing = { isActive, isStaff, isSuperuser, credentialsVersion };
      return { ...session, user: { id, username, mobile, ...standing } };
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
