import type { Log, Metrics } from '@menjin/runtime';
import { type SendSmsDeps, sendSms } from './send-sms.ts';

/** Sends a message as one attempt of its job, and writes down how it went. */
export async function runSendSms(
  deps: { sendSms: SendSmsDeps; log: Log; metrics: Metrics },
  messageId: string,
  job: { attempts: number; max_attempts: number },
): Promise<void> {
  const { gateway } = deps.sendSms;
  const facts = { event: 'sms', messageId, gateway: gateway.name, attempt: job.attempts };
  try {
    const isLastAttempt = job.attempts >= job.max_attempts;
    const outcome = await sendSms(deps.sendSms, messageId, { isLastAttempt });
    deps.metrics.message({ gateway: gateway.name, outcome });
    deps.log.info({ ...facts, outcome });
  } catch (error) {
    deps.metrics.message({ gateway: gateway.name, outcome: 'retry' });
    deps.log.warn({ ...facts, outcome: 'retry', error });
    throw error;
  }
}
