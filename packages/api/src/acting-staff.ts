import type { RequestFacts } from './context.ts';
import type { StoredSession } from './ports.ts';

/** The member of staff who acts, as their account and session are now, and from where. */
export type ActingStaff = Pick<StoredSession['user'], 'id' | 'isSuperuser'> &
  Pick<StoredSession, 'confirmedAt'> &
  Pick<RequestFacts, 'ip'>;
