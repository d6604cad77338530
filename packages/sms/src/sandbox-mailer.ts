import type { AccountMailer } from './mailer.ts';
import type { SandboxInbox } from './sandbox-gateway.ts';
import { requireMailbox } from './smtp/require-mailbox.ts';

/** A mailer without a mail server: its emails appear in the inbox page. */
export function createSandboxMailer(inbox: SandboxInbox, clock: { now(): Date }): AccountMailer {
  return {
    async send({ id, to, kind, subject, text }) {
      requireMailbox(to);
      const at = clock.now();
      await inbox.keep({ id, to, purpose: kind, text: `${subject}\n\n${text}`, code: null, at });
      return `sandbox-${id}`;
    },
  };
}
