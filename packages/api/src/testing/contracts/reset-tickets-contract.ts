import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ResetTickets } from '../../ports.ts';

const account = { id: 7, credentialsVersion: 3, mailedTo: 'a@example.com' };

/** What every ResetTickets does, wherever it keeps them. */
export function resetTicketsContract(create: () => ResetTickets): void {
  test('tells whose a ticket is until it is taken', async () => {
    const [tickets, ticket] = [create(), randomUUID()];
    await tickets.put(ticket, account, 60);
    expect(await tickets.find(ticket)).toEqual(account);
    expect(await tickets.find(ticket)).toEqual(account);
    expect(await tickets.take(ticket)).toBe(true);
    expect(await tickets.find(ticket)).toBeNull();
    expect(await tickets.take(ticket)).toBe(false);
  });

  test('knows nothing of a ticket that was never given', async () => {
    const tickets = create();
    expect(await tickets.find(randomUUID())).toBeNull();
    expect(await tickets.take(randomUUID())).toBe(false);
  });

  test('of 200 who take a ticket at once one gets it', async () => {
    const [tickets, ticket] = [create(), randomUUID()];
    await tickets.put(ticket, account, 60);
    const taken = await Promise.all(Array.from({ length: 200 }, () => tickets.take(ticket)));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });
}
