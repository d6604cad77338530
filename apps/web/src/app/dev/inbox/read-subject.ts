import type { SandboxInboxMessage } from '@menjin/api';

type Read = { subject: string | null; body: string };

/** The first paragraph of an email is its subject; an SMS has none. */
export function readSubject({ to, text }: Pick<SandboxInboxMessage, 'to' | 'text'>): Read {
  const end = text.indexOf('\n\n');
  if (!isAddress(to) || end === -1) return { subject: null, body: text };
  return { subject: text.slice(0, end), body: text.slice(end + 2) };
}

/** Whether a recipient is an email address; else it is a number. */
export const isAddress = (to: string) => to.includes('@');
