import type { SandboxInboxMessage } from '@menjin/api';

/** All that went to one number or address: who, and the newest of it. */
export type Conversation = { to: string; newest: SandboxInboxMessage | null };

/**
 * One conversation for each recipient, the one with the newest message first.
 *
 * @param messages the newest first
 * @param wanted somebody who is listed in any case, at first where nothing came yet
 */
export function listConversations(
  messages: readonly SandboxInboxMessage[],
  wanted: string | null,
): Conversation[] {
  const newest = new Map<string, SandboxInboxMessage>();
  for (const message of messages) {
    if (!newest.has(message.to)) newest.set(message.to, message);
  }
  const listed = [...newest].map(([to, message]) => ({ to, newest: message }));
  return wanted === null || newest.has(wanted) ? listed : [{ to: wanted, newest: null }, ...listed];
}
