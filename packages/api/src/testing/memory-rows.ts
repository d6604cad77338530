import type { NewAccount, NewSession, StoredAccount, StoredSession } from '../ports.ts';

export type MemoryUser = StoredAccount & Omit<NewAccount, 'mobile'> & { isStaff: boolean };

export type MemorySession = NewSession &
  Pick<StoredSession, 'id' | 'lastSeenAt' | 'confirmedAt'> & { userId: number };
