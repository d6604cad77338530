import type { AccountEvent, Activity } from '@menjin/contract';
import type { Deps } from '../context.ts';
import { describeDevice } from '../describe-device.ts';

// Each kind has lines of its own: no number of one pushes another out of sight.
const KINDS: { events: readonly AccountEvent[]; limit: number }[] = [
  {
    events: [
      'registered',
      'password-changed',
      'password-reset',
      'mobile-changed',
      'mobile-released',
      'email-set',
      'email-verified',
    ],
    limit: 10,
  },
  {
    events: [
      'signed-in',
      'signed-in-by-code',
      'signed-out',
      'confirmed',
      'session-revoked',
      'other-sessions-revoked',
    ],
    limit: 10,
  },
  { events: ['sign-in-failed'], limit: 5 },
  {
    events: [
      'disabled-by-staff',
      'enabled-by-staff',
      'signed-out-by-staff',
      'mobile-seen-by-staff',
      'staff-granted',
      'staff-revoked',
    ],
    limit: 10,
  },
];

/** What happened to the account lately, the newest first. */
export async function listActivity(
  { audit }: Pick<Deps, 'audit'>,
  { id }: { id: number },
): Promise<Activity[]> {
  const ofEachKind = await Promise.all(KINDS.map((wanted) => audit.list(id, wanted)));
  const newestFirst = ofEachKind.flat().toSorted((a, b) => b.at.getTime() - a.at.getTime());
  return newestFirst.map(({ id: eventId, event, at, userAgent, ipPrefix }) => ({
    id: eventId,
    event,
    at: at.toISOString(),
    device: describeDevice(userAgent),
    ipPrefix,
  }));
}
