'use server';

import { redirect } from 'next/navigation';
import type { CodeFormAnswer } from '../../../components/code-form-answer.ts';
import type { BegunWork } from '../../../components/use-code-form.ts';
import { currentText } from '../../../i18n/dictionaries.ts';
import { caller } from '../../../server/caller.ts';
import { asForm } from '../../../server/forms/as-form.ts';
import { nextPath } from '../../../server/forms/next-path.ts';
import { answerCodeRequest } from '../../../server/sms-code-form/answer-code-request.ts';
import { beginCodeWork } from '../../../server/sms-code-form/begin-code-work.ts';
import { codeFormAsTyped } from '../../../server/sms-code-form/code-form-as-typed.ts';
import { forgetCode } from '../../../server/sms-code-form/kept-code.ts';
import { refuseCodeForm } from '../../../server/sms-code-form/refuse-code-form.ts';
import { leadAwayFrom } from '../lead-away.ts';
import { requireAccount } from '../require-account.ts';

const FIELDS = ['captchaText', 'code', 'sendCode'] as const;

/** Confirms by a code to the account's own number; the button above it sends one. */
export async function confirmByCode(
  _previous: CodeFormAnswer,
  sent: FormData,
): Promise<CodeFormAnswer> {
  const form = asForm(sent);
  const next = nextPath(form.get('next'));
  const codeForm = await ownCodeForm(next);
  const shown = await codeFormAsTyped(form, codeForm);
  const asked = await answerCodeRequest(form, shown, codeForm);
  if (asked !== null) return asked;
  try {
    const { challengeId, code } = shown;
    await (await caller()).session.confirm({ kind: 'code', challengeId, code });
  } catch (error) {
    const refusal = await refuseCodeForm(error, form, shown, codeForm);
    leadAwayFrom(refusal, next);
    return refusal;
  }
  await forgetCode(codeForm);
  redirect(next);
}

/** Sets the puzzle whose solution proves the request for a code that follows. */
export async function beginConfirmWork(sent: FormData): Promise<BegunWork<CodeFormAnswer>> {
  const form = asForm(sent);
  const codeForm = await ownCodeForm(nextPath(form.get('next')));
  return beginCodeWork(form, await codeFormAsTyped(form, codeForm), codeForm);
}

async function ownCodeForm(next: string) {
  const { id: owner, mobile } = await requireAccount(next);
  const { required } = (await currentText()).smsCode;
  return { purpose: 'confirm', owner, mobile: mobile ?? '', fields: FIELDS, required } as const;
}
