import { EmailKind } from '@menjin/contract';
import { type AccountMailer, composeEmail, GatewayRefusedError } from '@menjin/sms';
import type { Alarms } from '../alarms/alarms.ts';
import { failureCode } from '../failure-code.ts';
import { MessageTakenError } from '../message-taken-error.ts';
import { retryDelayMs } from '../retry-delay-ms.ts';
import { writeDown } from '../write-down.ts';
import type { EmailLog, LoggedEmail } from './email-log.ts';

export type SendEmailDeps = {
  emailLog: EmailLog;
  /** Null where no way to send emails is configured. */
  mailer: AccountMailer | null;
  alarms: Alarms;
  deriveToken: (emailId: string) => string;
  clock: { now(): Date };
  pause: (ms: number) => Promise<void>;
  signature: string;
  /** Where the pages are that links lead to. */
  origin: string;
};

export type SendEmailResult =
  | { outcome: 'nothing to do' }
  | {
      outcome: 'sent' | 'expired' | 'failed';
      kind: string;
      attempts: number;
      failure: string | null;
    };

/**
 * Sends one email to an account. What is final is not sent, nor what is too late.
 *
 * @throws when it was not taken this time and the job's next try is in time
 * @throws MessageTakenError when another worker began with it meanwhile
 */
export async function sendEmail(
  deps: SendEmailDeps,
  emailId: string,
  job: { attempt: number; isLastAttempt: boolean },
): Promise<SendEmailResult> {
  const email = await deps.emailLog.find(emailId);
  if (email === null || !email.isWaiting) return { outcome: 'nothing to do' };
  if (email.expiresAt <= deps.clock.now()) return giveUp(deps, email, 'expired');
  if (deps.mailer === null) {
    await deps.alarms.raise({ event: 'email_not_configured', facts: {} }, '');
    return giveUp(deps, { ...email, failure: 'NO_SMTP' }, 'failed');
  }

  const mail = composeMail(deps, email);
  if (!(await deps.emailLog.begin(email))) throw new MessageTakenError();
  const begun = { ...email, attempts: email.attempts + 1 };
  try {
    await deps.mailer.send(mail);
  } catch (error) {
    return await fail(deps, begun, error, job);
  }
  const at = deps.clock.now();
  await writeDown(() => deps.emailLog.markSent(begun.id, at), deps.pause);
  return result(begun, 'sent', null);
}

/** The same at every attempt. A kind that only a newer release knows fails the job, not the email. */
function composeMail(deps: SendEmailDeps, { id, to, createdAt, expiresAt, ...email }: LoggedEmail) {
  const { signature, origin } = deps;
  const kind = EmailKind.parse(email.kind);
  const token = deps.deriveToken(id);
  return {
    id,
    to,
    kind,
    ...composeEmail({ kind, signature, origin, token, createdAt, expiresAt }),
  };
}

async function fail(
  deps: SendEmailDeps,
  begun: LoggedEmail,
  error: unknown,
  job: { attempt: number; isLastAttempt: boolean },
): Promise<SendEmailResult> {
  const failure = failureCode(error);
  const isRefused = error instanceof GatewayRefusedError;
  if (isRefused && error.concerns === 'gateway') {
    await deps.alarms.raise({ event: 'email_refused', facts: { failure } }, '');
  }
  const nextTryAt = new Date(deps.clock.now().getTime() + retryDelayMs(job.attempt));
  if (isRefused || job.isLastAttempt || begun.expiresAt <= nextTryAt) {
    return giveUp(deps, { ...begun, failure }, 'failed');
  }
  await deps.emailLog.noteFailure(begun, failure);
  throw error;
}

async function giveUp(
  deps: SendEmailDeps,
  email: LoggedEmail,
  state: 'failed' | 'expired',
): Promise<SendEmailResult> {
  const { failure } = email;
  // Ending the job here would take it from the worker that has it now.
  if (!(await deps.emailLog.giveUp(email, { state, failure }))) throw new MessageTakenError();
  return result(email, state, failure);
}

const result = (
  { kind, attempts }: LoggedEmail,
  outcome: 'sent' | 'expired' | 'failed',
  failure: string | null,
) => ({ outcome, kind, attempts, failure });
