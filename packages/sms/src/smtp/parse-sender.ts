import { isMailbox } from './is-mailbox.ts';

type Sender = { name: string; address: string };

const NAMED = /^([^\p{Cc}<>"@,;:\\]{1,64})<([^<>]*)>$/u;

/**
 * Reads `accounts@example.com` or `Name <accounts@example.com>`.
 *
 * @throws an Error that says what to write
 */
export function parseSender(text: string): Sender {
  const named = NAMED.exec(text);
  const sender = { name: named?.[1]?.trim() ?? '', address: named?.[2] ?? text };
  if (isMailbox(sender.address)) return sender;
  throw new Error('is one mailbox: accounts@example.com or Name <accounts@example.com>');
}
