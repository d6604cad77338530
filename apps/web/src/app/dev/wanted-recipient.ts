import { EmailAddress, normalizeMobile } from '@menjin/contract';

/** Whose messages are asked for: a number however it is written, or an email address; null for neither. */
export function wantedRecipient(text: string): string | null {
  return normalizeMobile(text) ?? EmailAddress.safeParse(text).data ?? null;
}
