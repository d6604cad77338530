import type { OutgoingSms, SmsGateway } from './sms-gateway.ts';

/** Where the sandbox keeps what it "delivered". */
export type SandboxInbox = {
  /** The same message twice is kept once. */
  keep(message: OutgoingSms & { at: Date }): Promise<void>;
};

/** A gateway that costs nothing: its messages appear in the inbox page. */
export function createSandboxGateway(inbox: SandboxInbox, clock: { now(): Date }): SmsGateway {
  return {
    name: 'sandbox',
    async send(message) {
      await inbox.keep({ ...message, at: clock.now() });
      return { providerMessageId: `sandbox-${message.id}`, state: 'delivered' };
    },
  };
}
