import { expect } from '@playwright/test';

export type InboxMessage = { id: string; to: string; purpose: string; text: string; code: string };

/** The newest SMS to a number, as soon as there is one. */
export async function waitForSms(inbox: string, mobile: string): Promise<InboxMessage> {
  let newest: InboxMessage | undefined;
  const look = async () => {
    const response = await fetch(`${inbox}.json?to=${mobile}`);
    [newest] = (await response.json()) as InboxMessage[];
    return newest;
  };
  await expect.poll(look).toBeDefined();
  if (newest === undefined) throw new Error('There is no SMS.');
  return newest;
}
