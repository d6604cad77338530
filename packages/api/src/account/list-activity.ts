import type { Activity } from '@menjin/contract';
import type { Deps } from '../context.ts';
import { describeDevice } from '../describe-device.ts';
import type { StoredSession } from '../ports.ts';

const MOST_LINES = 20;
const MOST_FAILURES = 5;
const FAILURE = 'sign-in-failed';

/**
 * What happened to the account lately, the newest first. Failed sign-ins have few lines of
 * their own: who fails often enough would else push out of sight what succeeded.
 */
export async function listActivity(
  { audit }: Pick<Deps, 'audit'>,
  { user }: StoredSession,
): Promise<Activity[]> {
  const [events, failures] = await Promise.all([
    audit.list(user.id, { except: FAILURE, limit: MOST_LINES }),
    audit.list(user.id, { only: FAILURE, limit: MOST_FAILURES }),
  ]);
  const newestFirst = [...events, ...failures].toSorted((a, b) => b.at.getTime() - a.at.getTime());
  return newestFirst.map(({ id, event, at, userAgent, ipPrefix }) => ({
    id,
    event,
    at: at.toISOString(),
    device: describeDevice(userAgent),
    ipPrefix,
  }));
}
