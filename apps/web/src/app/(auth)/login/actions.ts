'use server';

import { randomUUID } from 'node:crypto';
import { errorData } from '@menjin/api';
import { redirect } from 'next/navigation';
import { ERROR_SUMMARY_ID } from '../../../components/form-error.ts';
import { currentErrorMessages, currentText } from '../../../i18n/dictionaries.ts';
import { caller } from '../../../server/caller.ts';
import { dropCarriedMobile } from '../../../server/carried-mobile.ts';
import { asForm } from '../../../server/forms/as-form.ts';
import { describeErrors } from '../../../server/forms/describe-errors.ts';
import { formText } from '../../../server/forms/form-text.ts';
import { nextPath } from '../../../server/forms/next-path.ts';
import { leaveWithNumber } from '../../../server/leave-with-number.ts';
import type { LoginAnswer, LoginField } from './login-answer.ts';

const FIELDS: readonly LoginField[] = ['identifier', 'password'];

/** Signs in and leads on; the earlier answer is never relied on. */
export async function submitLogin(_previous: LoginAnswer, sent: FormData): Promise<LoginAnswer> {
  const form = asForm(sent);
  await leaveWithNumber(form);
  const identifier = formText(form, 'identifier');
  const remembered = form.has('remembered');
  try {
    const password = formText(form, 'password');
    await (await caller()).login.withPassword({ identifier, password, remembered });
  } catch (error) {
    const { required } = (await currentText()).login;
    const errors = describeErrors(
      errorData(error),
      { fields: FIELDS, required, fieldOfCode: { TOO_MANY_FAILURES: 'identifier' } },
      await currentErrorMessages(),
    );
    return { identifier, remembered, attempt: randomUUID(), errors, focus: ERROR_SUMMARY_ID };
  }
  await dropCarriedMobile();
  redirect(nextPath(form.get('next')));
}
