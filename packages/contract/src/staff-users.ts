import { z } from 'zod';
import type { Activity } from './account.ts';
import { PageLimit } from './row-place.ts';
import type { ListedSession } from './session.ts';
import type { StaffAction } from './staff-actions.ts';
import { StaffReason } from './staff-reason.ts';
import { UserId } from './user-id.ts';
import { readUserSearch } from './user-search.ts';

export const USER_STATES = ['active', 'disabled', 'staff'] as const;
export type UserState = (typeof USER_STATES)[number];

const Search = z
  .string('FIELD_INVALID')
  .trim()
  .max(254, 'FIELD_INVALID')
  .refine((text) => text.isWellFormed() && !text.includes('\0'), 'FIELD_INVALID')
  // Nothing typed is no search.
  .transform((text) => (text === '' ? undefined : readUserSearch(text)));

// Accounts are counted up: the number of the last one on a page is where it ended.
const Cursor = z
  .string('FIELD_INVALID')
  .regex(/^[1-9]\d{0,9}$/, 'FIELD_INVALID')
  .transform(Number)
  .pipe(UserId);

export const ListUsersInput = z
  .strictObject({
    /** How a username or a mobile number begins, however they are written, or `#` and an id. */
    search: Search.optional(),
    state: z.enum(USER_STATES, 'FIELD_INVALID').optional(),
    cursor: Cursor.nullish(),
    limit: PageLimit,
  })
  .prefault({});
export type ListUsersInput = z.output<typeof ListUsersInput>;

/** An account as staff may see it. All times are ISO 8601, UTC. */
export type ListedUser = {
  id: number;
  username: string;
  maskedMobile: string | null;
  createdAt: string;
  /** Null where it was never used. */
  lastUsedAt: string | null;
  /** False while staff keeps it from being used. */
  isActive: boolean;
  isStaff: boolean;
};

export type UserPage = {
  users: ListedUser[];
  /** The `cursor` of the page with older ones; null where there are none. */
  nextCursor: string | null;
};

export const GetUserInput = z.strictObject({ id: UserId });
export type GetUserInput = z.output<typeof GetUserInput>;

export type UserDetail = ListedUser & {
  isSuperuser: boolean;
  maskedEmail: string | null;
  isEmailVerified: boolean;
  hasPassword: boolean;
  passwordChangedAt: string | null;
  agreementVersion: string | null;
  /** Where it is signed in now, the last used first. */
  sessions: Omit<ListedSession, 'isCurrent'>[];
  /** What its owner sees, too. */
  activity: Activity[];
  /** What staff did to it, the newest first. */
  actions: StaffAction[];
  /** Whether it is the account of whoever asks: nobody disables their own. */
  isSelf: boolean;
  /** Whether whoever asks may do nothing to it: it is another member of staff. */
  isProtected: boolean;
};

const UserActionInput = z.strictObject({ id: UserId, reason: StaffReason });

export const DisableUserInput = UserActionInput;
export type DisableUserInput = z.output<typeof DisableUserInput>;

export const EnableUserInput = UserActionInput;
export type EnableUserInput = z.output<typeof EnableUserInput>;

export const EndUserSessionsInput = UserActionInput;
export type EndUserSessionsInput = z.output<typeof EndUserSessionsInput>;

/** Shows the whole number of an account, and writes down who wanted to see it. */
export const RevealMobileInput = UserActionInput;
export type RevealMobileInput = z.output<typeof RevealMobileInput>;
