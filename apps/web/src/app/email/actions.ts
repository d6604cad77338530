'use server';

import { errorData } from '@menjin/api';
import { redirect } from 'next/navigation';
import { ERROR_SUMMARY_ID, type FormAnswer } from '../../components/form-error.ts';
import { currentErrorMessages } from '../../i18n/dictionaries.ts';
import { caller } from '../../server/caller.ts';
import { asForm } from '../../server/forms/as-form.ts';
import { describeErrors } from '../../server/forms/describe-errors.ts';
import { formText } from '../../server/forms/form-text.ts';

/** Confirms the address to which the link went, whoever is signed in here, or nobody. */
export async function submitVerification(
  _previous: FormAnswer,
  sent: FormData,
): Promise<FormAnswer> {
  try {
    await (await caller()).account.verifyEmail({ token: formText(asForm(sent), 'token') });
  } catch (error) {
    const places = { fields: [], required: {} };
    const errors = describeErrors(errorData(error), places, await currentErrorMessages());
    return { errors, focus: ERROR_SUMMARY_ID };
  }
  redirect('/email/verified');
}
