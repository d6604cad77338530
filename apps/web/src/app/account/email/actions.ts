'use server';

import { redirect } from 'next/navigation';
import { currentText } from '../../../i18n/dictionaries.ts';
import { caller } from '../../../server/caller.ts';
import { asForm } from '../../../server/forms/as-form.ts';
import { formText } from '../../../server/forms/form-text.ts';
import { refuseForm } from '../../../server/forms/refuse-form.ts';
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
    return { email, ...(await refuseForm(error, { fields: ['email'], required })) };
  }
  redirect('/account?done=email');
}
