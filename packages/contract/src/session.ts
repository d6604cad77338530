import { z } from 'zod';
import { ExistingPassword } from './password.ts';
import { ChallengeId, SmsCode } from './sms.ts';

/** Who is signed in, as pages and other apps may see it. */
export type CurrentSession = {
  user: {
    id: number;
    username: string;
    maskedMobile: string | null;
  };
  remembered: boolean;
  /** When it ends however it is used; ISO 8601, UTC. */
  expiresAt: string;
  /** Until when the proof counts that was given by `session.confirm`; null where none does. */
  confirmedUntil: string | null;
};

/** One browser or app that is signed in, as its owner may see it. */
export type ListedSession = {
  id: string;
  /** Whether it is the one that asks. */
  isCurrent: boolean;
  remembered: boolean;
  device: Device;
  /** Such as `203.0.113.0/24`; null where the address was not known. */
  ipPrefix: string | null;
  /** ISO 8601, UTC. */
  createdAt: string;
  lastSeenAt: string;
};

/** What a browser says of itself, such as Chrome on Windows; null for what cannot be told. */
export type Device = { browser: string | null; system: string | null };

export const RevokeSessionInput = z.strictObject({ id: z.uuid('FIELD_INVALID') });
export type RevokeSessionInput = z.output<typeof RevokeSessionInput>;

/** Whoever is signed in proves once more to be the owner of the account. */
export const ConfirmInput = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('password'), password: ExistingPassword }),
    z.strictObject({ kind: z.literal('code'), challengeId: ChallengeId, code: SmsCode }),
  ],
  'FIELD_INVALID',
);
export type ConfirmInput = z.output<typeof ConfirmInput>;
