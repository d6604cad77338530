import type { PrismaClient } from '@menjin/db';
import type { SandboxInbox } from '../ports.ts';

/** What the sandbox gateway delivered. */
export function createPrismaSandboxInbox(prisma: PrismaClient): SandboxInbox {
  return {
    list: (to) =>
      prisma.sandboxMessage.findMany({
        ...(to === null ? {} : { where: { to } }),
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: 100,
      }),

    async version() {
      // Both: clocks of several workers disagree, and rows may be deleted by hand.
      const { _count, _max } = await prisma.sandboxMessage.aggregate({
        _count: true,
        _max: { at: true },
      });
      return `${_count}-${_max.at?.getTime() ?? 0}`;
    },
  };
}
