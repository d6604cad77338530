import 'server-only';
import { caller } from '../../server/caller.ts';
import { formText } from '../../server/forms/form-text.ts';
import { leadAway } from '../account/lead-away.ts';
import { refuseReason } from './answer-reason-form.ts';
import type { Api } from './ask-staff.ts';
import { REVEALED_ID, type RevealAnswer } from './reveal-answer.ts';

/** Answers a whole number in place of the form, or what is wrong with the form. */
export async function answerRevealForm(
  form: FormData,
  {
    path,
    reveal,
  }: {
    /** The page of the form. */
    path: string;
    reveal: (api: Api, reason: string) => Promise<{ mobile: string | null }>;
  },
): Promise<RevealAnswer> {
  const reason = formText(form, 'reason');
  try {
    const { mobile } = await reveal(await caller(), reason);
    return { reason, errors: [], focus: REVEALED_ID, mobile };
  } catch (error) {
    leadAway(error, path);
    return { reason, ...(await refuseReason(error, ['reason'])) };
  }
}
