import type { NewAccount, NewSession, StoredAccount, StoredSession } from '../ports.ts';

export type MemoryUser = StoredAccount &
  Pick<NewAccount, 'usernameKey'> & {
    agreementVersion: string | null;
    agreedAt: Date | null;
    isStaff: boolean;
    isSuperuser: boolean;
    /** Whether anybody ever signed in. */
    wasUsed: boolean;
  };

export type MemorySession = NewSession &
  Pick<StoredSession, 'id' | 'lastSeenAt' | 'confirmedAt'> & { userId: number };
