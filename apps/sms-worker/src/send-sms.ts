import {
  composeSmsText,
  GatewayRefusedError,
  type OutgoingSms,
  type SmsGateway,
} from '@menjin/sms';
import type { LoggedSms, SmsLog } from './sms-log.ts';

export type SendSmsDeps = {
  smsLog: SmsLog;
  gateway: SmsGateway;
  deriveCode: (challengeId: string) => string;
  clock: { now(): Date };
  signature: string;
  host: string;
};

export type SendOutcome = 'accepted' | 'expired' | 'failed' | 'nothing to do';

/**
 * Sends one logged message. A message whose code is dead is not sent, one that was
 * accepted is not sent again, and one that the gateway never will take has failed.
 *
 * @throws when the gateway did not take it this time and there are attempts left
 */
export async function sendSms(
  deps: SendSmsDeps,
  messageId: string,
  { isLastAttempt }: { isLastAttempt: boolean },
): Promise<SendOutcome> {
  const message = await deps.smsLog.find(messageId);
  if (message === null || !message.isQueued) return 'nothing to do';
  const lifeMs = message.expiresAt.getTime() - deps.clock.now().getTime();
  if (lifeMs <= 0) {
    await deps.smsLog.markExpired(message.id);
    return 'expired';
  }

  await deps.smsLog.countAttempt(message.id, deps.gateway.name);
  try {
    const sent = await deps.gateway.send(compose(deps, message, lifeMs));
    await deps.smsLog.markAccepted(message.id, sent.providerMessageId, deps.clock.now());
    return 'accepted';
  } catch (error) {
    if (!isLastAttempt && !(error instanceof GatewayRefusedError)) throw error;
    await deps.smsLog.markFailed(message.id);
    return 'failed';
  }
}

function compose(deps: SendSmsDeps, message: LoggedSms, lifeMs: number): OutgoingSms {
  const { id, purpose, mobile: to } = message;
  const code = deps.deriveCode(message.challengeId);
  const text = composeSmsText({
    signature: deps.signature,
    host: deps.host,
    purpose,
    code,
    // What is left of its life, which a late attempt has less of.
    expiresInMinutes: Math.max(1, Math.round(lifeMs / 60_000)),
  });
  return { id, to, purpose, text, code };
}
