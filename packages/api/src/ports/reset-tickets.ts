import type { SeenAccount } from './seen-account.ts';

/** Whose a ticket is, and, where it went there, the address that has to be theirs still. */
export type TicketHolder = SeenAccount & { mailedTo: string | null };

/** Who may set a new password without the old one. Only hashes of the tickets are kept. */
export type ResetTickets = {
  put(ticket: string, holder: TicketHolder, ttlSeconds: number): Promise<void>;
  find(ticket: string): Promise<TicketHolder | null>;
  /** True for the one who removes it. */
  take(ticket: string): Promise<boolean>;
};
