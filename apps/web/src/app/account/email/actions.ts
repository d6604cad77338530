'use server';

import { errorData } from '@menjin/api';
import { redirect } from 'next/navigation';
import { ERROR_SUMMARY_ID } from '../../../components/form-error.ts';
import { currentErrorMessages, currentText } from '../../../i18n/dictionaries.ts';
import { caller } from '../../../server/caller.ts';
import { asForm } from '../../../server/forms/as-form.ts';
import { describeErrors } from '../../../server/forms/describe-errors.ts';
import { formText } from '../../../server/forms/form-text.ts';
import { leadAway } from '../lead-away.ts';
import type { EmailAnswer } from './email-answer.ts';

/** Sets the address, the same one once more too: each time a link is sent to it. */
export async function submitEmail(_previous: EmailAnswer, sent: FormData): Promise<EmailAnswer> {
  const email = formText(asForm(sent), 'email');
  try {
    await (await caller()).account.setEmail({ email });
  } catch (error) {
    leadAway(error, '/account/email');
    const { required } = (await currentText()).account.emailPage;
    const places = { fields: ['email'], required } as const;
    const errors = describeErrors(errorData(error), places, await currentErrorMessages());
    return { email, errors, focus: ERROR_SUMMARY_ID };
  }
  redirect('/account?done=email');
}
