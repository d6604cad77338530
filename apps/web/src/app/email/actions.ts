'use server';

import { redirect } from 'next/navigation';
import type { FormAnswer } from '../../components/form-error.ts';
import { caller } from '../../server/caller.ts';
import { asForm } from '../../server/forms/as-form.ts';
import { formText } from '../../server/forms/form-text.ts';
import { refuseForm } from '../../server/forms/refuse-form.ts';

/** Confirms the address to which the link went, whoever is signed in here, or nobody. */
export async function submitVerification(
  _previous: FormAnswer,
  sent: FormData,
): Promise<FormAnswer> {
  try {
    await (await caller()).account.verifyEmail({ token: formText(asForm(sent), 'token') });
  } catch (error) {
    return refuseForm(error, { fields: [], required: {} });
  }
  redirect('/email/verified');
}
