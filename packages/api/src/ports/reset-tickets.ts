import type { SeenAccount } from './seen-account.ts';

/** Who may set a new password without the old one. Only hashes of the tickets are kept. */
export type ResetTickets = {
  put(ticket: string, account: SeenAccount, ttlSeconds: number): Promise<void>;
  find(ticket: string): Promise<SeenAccount | null>;
  /** True for the one who removes it. */
  take(ticket: string): Promise<boolean>;
};
