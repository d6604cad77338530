import { expect } from '@playwright/test';
import type { InboxMessage } from './wait-for-sms.ts';

/** The newest message of one kind to a number or an email address, as soon as there is one. */
export async function waitForMessage(
  inbox: string,
  { to, purpose }: Pick<InboxMessage, 'to' | 'purpose'>,
): Promise<InboxMessage> {
  let newest: InboxMessage | undefined;
  const look = async () => {
    const response = await fetch(`${inbox}.json?${new URLSearchParams({ to })}`);
    const messages = (await response.json()) as InboxMessage[];
    newest = messages.find((message) => message.purpose === purpose);
    return newest;
  };
  await expect.poll(look).toBeDefined();
  if (newest === undefined) throw new Error('There is no message.');
  return newest;
}
