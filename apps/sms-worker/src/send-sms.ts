import { composeSmsText, type SmsGateway } from '@menjin/sms';
import type { SmsLog } from './sms-log.ts';

export type SendSmsDeps = {
  log: SmsLog;
  gateway: SmsGateway;
  deriveCode: (challengeId: string) => string;
  now: () => Date;
  signature: string;
  host: string;
};

/**
 * Sends one logged message. A message whose code is dead is not sent, and one
 * that was accepted is not sent again.
 *
 * @throws when the gateway did not take it; the queue tries again later
 */
export async function sendSms(deps: SendSmsDeps, messageId: string): Promise<void> {
  const message = await deps.log.find(messageId);
  if (message === null || !message.isQueued) return;
  if (message.expiresAt.getTime() <= deps.now().getTime()) {
    await deps.log.markExpired(message.id);
    return;
  }

  const { id, purpose, mobile: to } = message;
  const code = deps.deriveCode(message.challengeId);
  const lifeMs = message.expiresAt.getTime() - message.createdAt.getTime();
  const text = composeSmsText({
    signature: deps.signature,
    host: deps.host,
    purpose,
    code,
    expiresInMinutes: Math.floor(lifeMs / 60_000),
  });
  await deps.log.countAttempt(id, deps.gateway.name);
  const sent = await deps.gateway.send({ id, to, purpose, text, code });
  await deps.log.markAccepted(id, sent.providerMessageId, deps.now());
}
