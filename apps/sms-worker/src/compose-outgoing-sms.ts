import { isSmsNotice } from '@menjin/contract';
import { composeSmsNotice, composeSmsText, type OutgoingSms } from '@menjin/sms';
import type { LoggedSms } from './sms-log.ts';

export type ComposeDeps = {
  deriveCode: (challengeId: string) => string;
  signature: string;
  host: string;
};

/** What a gateway is handed: at every attempt the same id, number and code. */
export function composeOutgoingSms(
  deps: ComposeDeps,
  message: LoggedSms,
  lifeMs: number,
): OutgoingSms {
  const { id, purpose, mobile: to } = message;
  const { signature, host } = deps;
  if (isSmsNotice(purpose)) {
    return { id, to, purpose, text: composeSmsNotice({ signature, notice: purpose }), code: null };
  }
  const code = deps.deriveCode(message.challengeId);
  const text = composeSmsText({
    signature,
    host,
    purpose,
    code,
    // What is left of its life, which a late attempt has less of.
    expiresInMinutes: Math.max(1, Math.round(lifeMs / 60_000)),
  });
  return { id, to, purpose, text, code };
}
