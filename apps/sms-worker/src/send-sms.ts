import { isSmsNotice } from '@menjin/contract';
import { GatewayRefusedError, type SentSms, type SmsGateway } from '@menjin/sms';
import type { Alarms } from './alarms/alarms.ts';
import { type ComposeDeps, composeOutgoingSms } from './compose-outgoing-sms.ts';
import { failureCode } from './failure-code.ts';
import { MessageTakenError } from './message-taken-error.ts';
import { retryDelayMs } from './retry-delay-ms.ts';
import type { LoggedSms, SmsLog } from './sms-log.ts';
import { writeDown } from './write-down.ts';

export type SendSmsDeps = ComposeDeps & {
  smsLog: SmsLog;
  gateway: SmsGateway;
  alarms: Alarms;
  clock: { now(): Date };
  pause: (ms: number) => Promise<void>;
};

export type SendResult =
  | { outcome: 'nothing to do' }
  | { outcome: 'paused'; retryAt: Date }
  | {
      outcome: 'accepted' | 'delivered' | 'expired' | 'failed';
      purpose: string;
      attempts: number;
      failure: string | null;
    };

// With less of its life left a code is dead before a person has typed it.
const LEAST_LIFE_MS = 10_000;
const PAUSED_RETRY_MS = 5_000;
// Nobody sits and waits for a notice, and it lives for a day.
const PAUSED_NOTICE_RETRY_MS = 60_000;

/**
 * Sends one logged message. What is final or suppressed is not sent, nor a code that is
 * about to die; while its number is paused it waits. The end of a message is known no
 * later than the end of its code.
 *
 * @throws when the gateway did not take it this time and the job's next try is in time
 * @throws MessageTakenError when another worker began with it meanwhile
 */
export async function sendSms(
  deps: SendSmsDeps,
  messageId: string,
  job: { attempt: number; isLastAttempt: boolean },
): Promise<SendResult> {
  const message = await deps.smsLog.find(messageId);
  if (message === null || !message.isWaiting) return { outcome: 'nothing to do' };
  const lifeMs = lifeAt(message, deps.clock.now());
  if (lifeMs < LEAST_LIFE_MS) return giveUp(deps, message, 'expired');
  if (message.isPaused) return { outcome: 'paused', retryAt: endOfPause(message, deps) };

  if (!(await deps.smsLog.begin(message, deps.gateway.name))) throw new MessageTakenError();
  const begun = { ...message, attempts: message.attempts + 1 };
  // A process that stood still since it read the message may have slept through its life.
  const lifeLeftMs = lifeAt(begun, deps.clock.now());
  if (lifeLeftMs < LEAST_LIFE_MS) return giveUp(deps, begun, 'expired');
  let sent: SentSms;
  try {
    sent = await deps.gateway.send(composeOutgoingSms(deps, begun, lifeLeftMs));
  } catch (error) {
    return await fail(deps, begun, error, job);
  }
  const at = deps.clock.now();
  await writeDown(() => deps.smsLog.markSent(begun.id, { ...sent, at }), deps.pause);
  return result(begun, sent.state, null);
}

async function fail(
  deps: SendSmsDeps,
  begun: LoggedSms,
  error: unknown,
  job: { attempt: number; isLastAttempt: boolean },
): Promise<SendResult> {
  const failure = failureCode(error);
  const isRefused = error instanceof GatewayRefusedError;
  if (isRefused && error.concerns === 'gateway') {
    const gateway = deps.gateway.name;
    await deps.alarms.raise({ event: 'sms_gateway_refused', facts: { gateway, failure } }, gateway);
  }
  const nextTryAt = new Date(deps.clock.now().getTime() + retryDelayMs(job.attempt));
  const isTooLate = lifeAt(begun, nextTryAt) < LEAST_LIFE_MS;
  if (isRefused || job.isLastAttempt || isTooLate) {
    return giveUp(deps, { ...begun, failure }, 'failed');
  }
  await deps.smsLog.noteFailure(begun, failure);
  throw error;
}

async function giveUp(
  deps: SendSmsDeps,
  message: LoggedSms,
  state: 'failed' | 'expired',
): Promise<SendResult> {
  const { failure } = message;
  // Ending the job here would take it from the worker that has it now.
  if (!(await deps.smsLog.giveUp(message, { state, failure }))) throw new MessageTakenError();
  return result(message, state, failure);
}

const result = (
  { purpose, attempts }: LoggedSms,
  outcome: 'accepted' | 'delivered' | 'expired' | 'failed',
  failure: string | null,
) => ({ outcome, purpose, attempts, failure });

const lifeAt = (message: LoggedSms, at: Date) => message.expiresAt.getTime() - at.getTime();

/** Soon, but no later than the moment from which the message is no longer sent. */
function endOfPause(message: LoggedSms, deps: SendSmsDeps): Date {
  const retryMs = isSmsNotice(message.purpose) ? PAUSED_NOTICE_RETRY_MS : PAUSED_RETRY_MS;
  const soon = deps.clock.now().getTime() + retryMs;
  return new Date(Math.min(soon, message.expiresAt.getTime() - LEAST_LIFE_MS + 1));
}
