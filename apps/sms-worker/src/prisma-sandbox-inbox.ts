import type { PrismaClient } from '@menjin/db';
import type { SandboxInbox } from '@menjin/sms';

/** Keeps what the sandbox delivers where the inbox page reads them. */
export function createPrismaSandboxInbox(prisma: PrismaClient): SandboxInbox {
  return {
    async keep(message) {
      // A message tried twice is one message.
      await prisma.sandboxMessage.upsert({
        where: { id: message.id },
        create: { ...message, code: message.code ?? '' },
        update: {},
      });
    },
  };
}
