'use server';

import { redirect } from 'next/navigation';
import type { FormAnswer } from '../../../components/form-error.ts';
import { currentText } from '../../../i18n/dictionaries.ts';
import { caller } from '../../../server/caller.ts';
import { asForm } from '../../../server/forms/as-form.ts';
import { formText } from '../../../server/forms/form-text.ts';
import { refuseForm } from '../../../server/forms/refuse-form.ts';
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
    const { required, tooManyFailures } = (await currentText()).account.passwordPage;
    const fieldOfCode = { PASSWORD_WRONG: 'currentPassword' } as const;
    const places = { fields: FIELDS, required, fieldOfCode };
    return refuseForm(error, places, { TOO_MANY_FAILURES: tooManyFailures });
  }
  redirect('/account?done=password');
}
