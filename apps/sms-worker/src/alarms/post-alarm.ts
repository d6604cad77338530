import type { PostAlarmPayload } from '@menjin/sms/job';

export type Webhook = { url: string; token: string | undefined };

const TIMEOUT_MS = 5_000;

/**
 * Hands an alarm to the operator's webhook as JSON. Redirects are not followed: they
 * would carry the token along.
 *
 * @throws when it is not answered with 2xx in time
 */
export async function postAlarm(
  webhook: Webhook,
  alarm: PostAlarmPayload,
  timeoutMs = TIMEOUT_MS,
): Promise<void> {
  const authorization =
    webhook.token === undefined ? {} : { authorization: `Bearer ${webhook.token}` };
  const response = await fetch(webhook.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization },
    body: JSON.stringify(alarm),
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`The webhook answered ${response.status}.`);
}
