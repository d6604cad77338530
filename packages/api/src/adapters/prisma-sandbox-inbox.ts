import type { PrismaClient } from '@menjin/db';

export type SandboxInboxMessage = {
  id: string;
  to: string;
  purpose: string;
  text: string;
  code: string;
  at: Date;
};

export type SandboxInboxReader = {
  /** The newest first, at most 100; of every number when none is given. */
  list(to: string | null): Promise<SandboxInboxMessage[]>;
};

/** What the sandbox gateway delivered. */
export function createPrismaSandboxInbox(prisma: PrismaClient): SandboxInboxReader {
  return {
    list: (to) =>
      prisma.sandboxMessage.findMany({
        ...(to === null ? {} : { where: { to } }),
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: 100,
      }),
  };
}
