'use server';

import { asForm } from '../../../../server/forms/as-form.ts';
import { formText } from '../../../../server/forms/form-text.ts';
import { answerRevealForm } from '../../answer-reveal-form.ts';
import type { RevealAnswer } from '../../reveal-answer.ts';
import { messagePath } from './message-of.ts';

/** Answers the whole number to whoever asked, and to nobody else: it is in no URL. */
export async function revealMessageMobile(
  _previous: RevealAnswer,
  sent: FormData,
): Promise<RevealAnswer> {
  const form = asForm(sent);
  const id = formText(form, 'id');
  return answerRevealForm(form, {
    path: messagePath(id, 'reveal'),
    reveal: (api, reason) => api.staff.messages.revealMobile({ id, reason }),
  });
}
