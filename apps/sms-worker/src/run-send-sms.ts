import type { Log, Metrics } from '@menjin/runtime';
import { SEND_SMS_TASK, SendSmsPayload } from '@menjin/sms/job';
import type { JobHelpers } from 'graphile-worker';
import { failureCode } from './failure-code.ts';
import { type SendResult, type SendSmsDeps, sendSms } from './send-sms.ts';

/** What of the queue a job needs. */
type Queue = { job: { attempts: number; max_attempts: number; priority: number } } & Pick<
  JobHelpers,
  'addJob'
>;

/** Sends a message as one attempt of its job, and writes down how it went. */
export async function runSendSms(
  deps: { sendSms: SendSmsDeps; log: Log; metrics: Metrics },
  payload: unknown,
  { job, addJob }: Queue,
): Promise<void> {
  const { messageId } = SendSmsPayload.parse(payload);
  const gateway = deps.sendSms.gateway.name;
  const facts = { event: 'sms', messageId, gateway };
  try {
    const isLastAttempt = job.attempts >= job.max_attempts;
    const result = await sendSms(deps.sendSms, messageId, { attempt: job.attempts, isLastAttempt });
    if (result.outcome === 'paused') {
      // A new job in place of this one, whose count of attempts a pause must not use up.
      const { retryAt: runAt } = result;
      const { priority } = job;
      await addJob(SEND_SMS_TASK, { messageId }, { jobKey: messageId, runAt, priority });
    }
    deps.metrics.message({ gateway, outcome: result.outcome });
    deps.log[levelOf(result.outcome)]({ ...facts, ...result });
  } catch (error) {
    deps.metrics.message({ gateway, outcome: 'retry' });
    deps.log.warn({ ...facts, outcome: 'retry', attempt: job.attempts, error });
    // The queue keeps the message of an error, and drivers put values into theirs.
    throw new Error(`Not sent: ${failureCode(error)}`, { cause: error });
  }
}

/** A pause says the same of every waiting message every few seconds. */
function levelOf(outcome: SendResult['outcome']): 'debug' | 'info' | 'warn' {
  if (outcome === 'paused') return 'debug';
  return outcome === 'failed' || outcome === 'expired' ? 'warn' : 'info';
}
