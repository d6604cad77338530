import type { Log } from '@menjin/runtime';
import { PostAlarmPayload } from '@menjin/sms/job';
import { postAlarm, type Webhook } from './post-alarm.ts';

// The queue's waits between these make half an hour.
const MOST_ATTEMPTS = 8;

/** Posts an alarm as one attempt of its job; without a webhook there is nothing to do. */
export async function runPostAlarm(
  deps: { webhook: Webhook | undefined; log: Log },
  payload: unknown,
  job: { attempts: number },
): Promise<void> {
  if (deps.webhook === undefined) return;
  const alarm = PostAlarmPayload.parse(payload);
  try {
    await postAlarm(deps.webhook, alarm);
  } catch (error) {
    if (job.attempts < MOST_ATTEMPTS) throw error;
    deps.log.warn({ event: 'alarm-not-posted', alarm: alarm.event, error });
  }
}
