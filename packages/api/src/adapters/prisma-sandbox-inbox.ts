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
  };
}
