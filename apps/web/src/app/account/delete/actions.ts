'use server';

import { errorData } from '@menjin/api';
import { redirect } from 'next/navigation';
import { ERROR_SUMMARY_ID, type FormError } from '../../../components/form-error.ts';
import { currentErrorMessages, currentText } from '../../../i18n/dictionaries.ts';
import { caller } from '../../../server/caller.ts';
import { forgetTypedNumbers } from '../../../server/forget-typed-numbers.ts';
import { asForm } from '../../../server/forms/as-form.ts';
import { describeErrors } from '../../../server/forms/describe-errors.ts';
import { leadAway } from '../lead-away.ts';
import type { DeleteAnswer } from './delete-answer.ts';

export async function submitDelete(_previous: DeleteAnswer, sent: FormData): Promise<DeleteAnswer> {
  const understood = asForm(sent).has('understood');
  const refuse = (errors: FormError[]) => ({ understood, errors, focus: ERROR_SUMMARY_ID });
  if (!understood) {
    const { unticked } = (await currentText()).account.deletePage;
    return refuse([{ field: 'understood', message: unticked, code: null }]);
  }
  try {
    await (await caller()).account.delete();
  } catch (error) {
    leadAway(error, '/account/delete');
    const places = { fields: [], required: {} };
    return refuse(describeErrors(errorData(error), places, await currentErrorMessages()));
  }
  await forgetTypedNumbers();
  redirect('/account/deleted');
}
