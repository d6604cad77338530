import { maskMobile } from '@menjin/contract';
import type { CodeFormAnswer } from '../../components/code-form-answer.ts';
import type { KeptCode } from './kept-code.ts';

// When somebody who has no code yet is told what to look at.
const HELP_AFTER_MS = 30_000;

/** What a form says of a code that was asked for a while ago: how long it lives, and when the next can be had. */
export function describeKeptCode(
  { mobile, challengeId, sentAt, expiresAt, retryAt }: KeptCode,
  at: Date,
): Pick<CodeFormAnswer, 'challengeId' | 'sent' | 'wait'> {
  const now = at.getTime();
  const secondsUntil = (moment: number) => Math.max(0, Math.ceil((moment - now) / 1000));
  const wait = { retryAfterSeconds: secondsUntil(retryAt) };
  if (challengeId === '' || expiresAt <= now) return { challengeId: '', sent: null, wait };
  const sent = {
    maskedMobile: maskMobile(mobile),
    // Rounded down: who takes it at its word is not late.
    expiresInMinutes: Math.max(1, Math.floor(secondsUntil(expiresAt) / 60)),
    untilHelp: { retryAfterSeconds: secondsUntil(sentAt + HELP_AFTER_MS) },
  };
  return { challengeId, sent, wait };
}
