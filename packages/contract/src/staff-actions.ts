import { z } from 'zod';
import { PageLimit, RowCursor } from './row-place.ts';
import { UserId } from './user-id.ts';

/** What staff can do that changes something or shows a whole number; the names it is kept under. */
export const STAFF_ACTIONS = [
  'user-disabled',
  'user-enabled',
  'user-sessions-ended',
  'mobile-revealed',
  'message-mobile-revealed',
  'sending-paused',
  'sending-resumed',
  'numbers-blocked',
  'numbers-unblocked',
  'sending-stop-reset',
  'staff-granted',
  'staff-revoked',
] as const;
export type StaffActionName = (typeof STAFF_ACTIONS)[number];

/** What an action was done to. */
export type StaffActionSubject =
  /** The name is null once the account is gone. */
  | { kind: 'user'; id: number; username: string | null }
  /** One number, masked, or how those began that were blocked. */
  | { kind: 'numbers'; prefix: string }
  | { kind: 'message'; id: string };

/** One thing that a member of staff did. */
export type StaffAction = {
  id: string;
  action: StaffActionName;
  /** ISO 8601, UTC. */
  at: string;
  /** Null: the command line. The name is null once the account is gone. */
  by: { id: number; username: string | null } | null;
  /** Null where it concerned all of sending. */
  about: StaffActionSubject | null;
  reason: string | null;
  /** Such as `203.0.113.0/24`; null where the address was not known. */
  ipPrefix: string | null;
};

export const ListStaffActionsInput = z
  .strictObject({
    /** The account of the member of staff. */
    by: UserId.optional(),
    /** The account it was done to. */
    about: UserId.optional(),
    action: z.enum(STAFF_ACTIONS, 'FIELD_INVALID').optional(),
    cursor: RowCursor.nullish(),
    limit: PageLimit,
  })
  .prefault({});
export type ListStaffActionsInput = z.output<typeof ListStaffActionsInput>;

/** The newest first. */
export type StaffActionPage = {
  actions: StaffAction[];
  /** The `cursor` of the page with older ones; null where there are none. */
  nextCursor: string | null;
};
