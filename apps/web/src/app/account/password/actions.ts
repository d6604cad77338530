'use server';

import { errorData } from '@menjin/api';
import { redirect } from 'next/navigation';
import { ERROR_SUMMARY_ID, type FormAnswer } from '../../../components/form-error.ts';
import { currentErrorMessages, currentText } from '../../../i18n/dictionaries.ts';
import { caller } from '../../../server/caller.ts';
import { asForm } from '../../../server/forms/as-form.ts';
import { describeErrors } from '../../../server/forms/describe-errors.ts';
import { formText } from '../../../server/forms/form-text.ts';
import { leadAway } from '../lead-away.ts';

const FIELDS = ['currentPassword', 'newPassword', 'repeatedPassword'] as const;

export async function submitPassword(_previous: FormAnswer, sent: FormData): Promise<FormAnswer> {
  const form = asForm(sent);
  try {
    await (await caller()).password.change({
      currentPassword: formText(form, 'currentPassword'),
      newPassword: formText(form, 'newPassword'),
      repeatedPassword: formText(form, 'repeatedPassword'),
    });
  } catch (error) {
    leadAway(error, '/account/password');
    return { errors: await describe(error), focus: ERROR_SUMMARY_ID };
  }
  redirect('/account?done=password');
}

async function describe(error: unknown) {
  const { required, tooManyFailures } = (await currentText()).account.passwordPage;
  const messages = await currentErrorMessages();
  const sentences = { ...messages.sentences, TOO_MANY_FAILURES: tooManyFailures };
  return describeErrors(
    errorData(error),
    { fields: FIELDS, required, fieldOfCode: { PASSWORD_WRONG: 'currentPassword' } },
    { ...messages, sentences },
  );
}
