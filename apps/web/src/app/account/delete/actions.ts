'use server';

import { redirect } from 'next/navigation';
import { ERROR_SUMMARY_ID } from '../../../components/form-error.ts';
import { currentText } from '../../../i18n/dictionaries.ts';
import { caller } from '../../../server/caller.ts';
import { forgetTypedNumbers } from '../../../server/forget-typed-numbers.ts';
import { asForm } from '../../../server/forms/as-form.ts';
import { refuseForm } from '../../../server/forms/refuse-form.ts';
import { leadAway } from '../lead-away.ts';
import type { DeleteAnswer } from './delete-answer.ts';

export async function submitDelete(_previous: DeleteAnswer, sent: FormData): Promise<DeleteAnswer> {
  const understood = asForm(sent).has('understood');
  if (!understood) {
    const { unticked } = (await currentText()).account.deletePage;
    const errors = [{ field: 'understood', message: unticked, code: null }];
    return { understood, errors, focus: ERROR_SUMMARY_ID };
  }
  try {
    await (await caller()).account.delete();
  } catch (error) {
    leadAway(error, '/account/delete');
    return { understood, ...(await refuseForm(error, { fields: [], required: {} })) };
  }
  await forgetTypedNumbers();
  redirect('/account/deleted');
}
