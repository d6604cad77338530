import type { Prisma, PrismaClient } from '@menjin/db';
import type { SessionStore } from '../ports.ts';

const MOST_LISTED = 100;

const COMMON = {
  id: true,
  remembered: true,
  createdAt: true,
  lastSeenAt: true,
  expiresAt: true,
} satisfies Prisma.SessionSelect;

/** The part of the store that changes nothing. */
export function createPrismaSessionLookups(
  prisma: PrismaClient,
): Pick<SessionStore, 'find' | 'lastSeenAt' | 'list'> {
  return {
    find: (tokenHash) =>
      prisma.session.findUnique({
        where: { tokenHash: new Uint8Array(tokenHash) },
        select: {
          ...COMMON,
          confirmedAt: true,
          user: {
            select: { id: true, username: true, mobile: true, isActive: true, isStaff: true },
          },
        },
      }),

    async lastSeenAt(userId) {
      const { _max } = await prisma.session.aggregate({
        where: { userId },
        _max: { lastSeenAt: true },
      });
      return _max.lastSeenAt;
    },

    list: (userId) =>
      prisma.session.findMany({
        where: { userId },
        orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
        take: MOST_LISTED,
        select: { ...COMMON, ipPrefix: true, userAgent: true },
      }),
  };
}
