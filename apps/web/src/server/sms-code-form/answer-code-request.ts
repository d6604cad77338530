import 'server-only';
import { errorData } from '@menjin/api';
import type { CodeFormAnswer } from '../../components/code-form-answer.ts';
import { caller } from '../caller.ts';
import { webDeps } from '../deps.ts';
import type { CodeForm } from './code-form.ts';
import { describeKeptCode } from './describe-kept-code.ts';
import { type KeptCode, keepCode, keptCode } from './kept-code.ts';
import { numberOf } from './number-of.ts';
import { proofIn } from './proof-in.ts';
import { refuseCodeForm } from './refuse-code-form.ts';

/**
 * Answers the buttons that send a code, show a new captcha, and lead back to the number.
 *
 * @param shown the form as it was typed
 * @returns null when the form was sent for what it is there for
 */
export async function answerCodeRequest<Answer extends CodeFormAnswer, Field extends string>(
  form: FormData,
  shown: Answer,
  codeForm: CodeForm<Field>,
): Promise<Answer | null> {
  const intent = form.get('intent');
  if (intent === 'new-image') return { ...shown, focus: 'captchaText' };
  if (intent === 'change-number') {
    return { ...shown, code: '', challengeId: '', sent: null, wait: null, focus: 'mobile' };
  }
  if (intent !== 'send-code') return null;
  try {
    return sayOnItsWay(shown, await sendCode(form, codeForm));
  } catch (error) {
    const underWay = await codeUnderWay(error, form, codeForm);
    if (underWay !== null && shown.challengeId === '') return sayOnItsWay(shown, underWay);
    return refuseCodeForm(error, form, shown, codeForm);
  }
}

async function sendCode(form: FormData, codeForm: CodeForm<string>): Promise<KeptCode> {
  const { purpose } = codeForm;
  const { typed, mobile } = numberOf(form, codeForm);
  const proof = proofIn(form);
  const sent = await (await caller()).sms.requestCode({ purpose, mobile: typed, proof });
  const sentAt = webDeps().deps.clock.now().getTime();
  const kept = {
    mobile,
    challengeId: sent.challengeId,
    sentAt,
    expiresAt: sentAt + sent.expiresInSeconds * 1000,
    retryAt: sentAt + sent.retryAfterSeconds * 1000,
  };
  await keepCode(codeForm, kept);
  return kept;
}

/** The code that is the reason for the wait: of who went back to change the number, and did not. */
async function codeUnderWay(
  error: unknown,
  form: FormData,
  codeForm: CodeForm<string>,
): Promise<KeptCode | null> {
  if (errorData(error).appCode !== 'SEND_TOO_SOON') return null;
  const kept = await keptCode(codeForm);
  const isOfNumber = kept?.mobile === numberOf(form, codeForm).mobile;
  return isOfNumber && kept.challengeId !== '' ? kept : null;
}

function sayOnItsWay<Answer extends CodeFormAnswer>(shown: Answer, kept: KeptCode): Answer {
  return {
    ...shown,
    ...describeKeptCode(kept, webDeps().deps.clock.now()),
    code: '',
    captcha: { ...shown.captcha, spent: true },
    // Whoever asks for another one stays where they are.
    focus: shown.challengeId === '' ? 'code' : 'sendCode',
  };
}
