import type { Log } from '@menjin/runtime';
import { SendEmailPayload } from '@menjin/sms/job';
import { failureCode } from '../failure-code.ts';
import { type SendEmailDeps, sendEmail } from './send-email.ts';

/** Sends an email as one attempt of its job, and logs how it went. */
export async function runSendEmail(
  deps: { sendEmail: SendEmailDeps; log: Log },
  payload: unknown,
  job: { attempts: number; max_attempts: number },
): Promise<void> {
  const { emailId } = SendEmailPayload.parse(payload);
  const facts = { event: 'email', emailId };
  try {
    const isLastAttempt = job.attempts >= job.max_attempts;
    const attempt = { attempt: job.attempts, isLastAttempt };
    const result = await sendEmail(deps.sendEmail, emailId, attempt);
    const isLost = result.outcome === 'failed' || result.outcome === 'expired';
    deps.log[isLost ? 'warn' : 'info']({ ...facts, ...result });
  } catch (error) {
    deps.log.warn({ ...facts, outcome: 'retry', attempt: job.attempts, error });
    // The queue keeps the message of an error, and drivers put values into theirs.
    throw new Error(`Not sent: ${failureCode(error)}`, { cause: error });
  }
}
