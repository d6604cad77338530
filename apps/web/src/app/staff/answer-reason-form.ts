import 'server-only';
import { redirect } from 'next/navigation';
import { currentText } from '../../i18n/dictionaries.ts';
import { caller } from '../../server/caller.ts';
import { formText } from '../../server/forms/form-text.ts';
import { refuseForm } from '../../server/forms/refuse-form.ts';
import { leadAway } from '../account/lead-away.ts';
import type { Api } from './ask-staff.ts';
import type { ReasonAnswer } from './reason-answer.ts';

/** Does what a form asks for and goes on, or answers what is wrong with it. */
export async function answerReasonForm(
  form: FormData,
  {
    path,
    done,
    act,
  }: {
    /** The page of the form. */
    path: string;
    /** Where to go on. */
    done: string;
    act: (api: Api, reason: string) => Promise<unknown>;
  },
): Promise<ReasonAnswer> {
  const reason = formText(form, 'reason');
  try {
    await act(await caller(), reason);
  } catch (error) {
    leadAway(error, path);
    return { reason, ...(await refuseReason(error, ['reason'])) };
  }
  redirect(done);
}

/** What is wrong with a form that has a reason in it, in the order of its fields. */
export async function refuseReason(error: unknown, fields: readonly ('prefix' | 'reason')[]) {
  const { staff } = await currentText();
  const places = {
    fields,
    required: { reason: staff.reason.required, prefix: staff.sending.blockPage.prefixRequired },
  };
  return refuseForm(error, places, { FIELD_INVALID: staff.reason.tooLong });
}
