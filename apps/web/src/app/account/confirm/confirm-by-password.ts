'use server';

import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { currentText } from '../../../i18n/dictionaries.ts';
import { caller } from '../../../server/caller.ts';
import { asForm } from '../../../server/forms/as-form.ts';
import { formText } from '../../../server/forms/form-text.ts';
import { nextPath } from '../../../server/forms/next-path.ts';
import { refuseForm } from '../../../server/forms/refuse-form.ts';
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
    const places = { fields: ['password'], required } as const;
    const refusal = await refuseForm(error, places, { TOO_MANY_FAILURES: tooManyFailures });
    return { attempt: randomUUID(), ...refusal };
  }
  redirect(next);
}
