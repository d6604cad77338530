import type { PrismaClient } from '@menjin/db';
import type { SessionStore } from '../ports.ts';

export function createPrismaSessionStore(prisma: PrismaClient): SessionStore {
  return {
    async create(userId, session) {
      await prisma.$transaction([
        prisma.session.create({
          data: { ...session, userId, lastSeenAt: session.createdAt },
          select: { id: true },
        }),
        prisma.user.update({
          where: { id: userId },
          data: { lastLogin: session.createdAt },
          select: { id: true },
        }),
      ]);
    },

    find(tokenHash) {
      return prisma.session.findUnique({
        where: { tokenHash: new Uint8Array(tokenHash) },
        select: {
          remembered: true,
          expiresAt: true,
          user: {
            select: { id: true, username: true, mobile: true, isActive: true, isStaff: true },
          },
        },
      });
    },

    async end(tokenHash) {
      // deleteMany: signing out twice is not an error.
      await prisma.session.deleteMany({ where: { tokenHash: new Uint8Array(tokenHash) } });
    },
  };
}
