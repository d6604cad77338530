import type { Activity } from '@menjin/contract';
import type { Deps } from '../context.ts';
import { describeDevice } from '../describe-device.ts';
import type { StoredSession } from '../ports.ts';

const MOST_LINES = 20;

/** What happened to the account lately, the newest first. */
export async function listActivity(
  { audit }: Pick<Deps, 'audit'>,
  { user }: StoredSession,
): Promise<Activity[]> {
  const events = await audit.list(user.id, MOST_LINES);
  return events.map(({ id, event, at, userAgent, ipPrefix }) => ({
    id,
    event,
    at: at.toISOString(),
    device: describeDevice(userAgent),
    ipPrefix,
  }));
}
