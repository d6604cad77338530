'use server';

import { randomUUID } from 'node:crypto';
import { errorData } from '@menjin/api';
import { redirect } from 'next/navigation';
import { ERROR_SUMMARY_ID } from '../../../components/form-error.ts';
import { currentErrorMessages, currentText } from '../../../i18n/dictionaries.ts';
import { caller } from '../../../server/caller.ts';
import { asForm } from '../../../server/forms/as-form.ts';
import { describeErrors } from '../../../server/forms/describe-errors.ts';
import { formText } from '../../../server/forms/form-text.ts';
import { nextPath } from '../../../server/forms/next-path.ts';
import { leadAway } from '../lead-away.ts';
import type { PasswordAnswer } from './password-answer.ts';

export async function confirmByPassword(
  _previous: PasswordAnswer,
  sent: FormData,
): Promise<PasswordAnswer> {
  const form = asForm(sent);
  const next = nextPath(form.get('next'));
  try {
    const password = formText(form, 'password');
    await (await caller()).session.confirm({ kind: 'password', password });
  } catch (error) {
    leadAway(error, next);
    const { required, tooManyFailures } = (await currentText()).account.confirmPage;
    const messages = await currentErrorMessages();
    const sentences = { ...messages.sentences, TOO_MANY_FAILURES: tooManyFailures };
    const places = { fields: ['password'], required } as const;
    const errors = describeErrors(errorData(error), places, { ...messages, sentences });
    return { attempt: randomUUID(), errors, focus: ERROR_SUMMARY_ID };
  }
  redirect(next);
}
