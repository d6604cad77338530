'use server';

import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { currentText } from '../../../i18n/dictionaries.ts';
import { caller } from '../../../server/caller.ts';
import { forgetTypedNumbers } from '../../../server/forget-typed-numbers.ts';
import { asForm } from '../../../server/forms/as-form.ts';
import { formText } from '../../../server/forms/form-text.ts';
import { nextPath } from '../../../server/forms/next-path.ts';
import { refuseForm } from '../../../server/forms/refuse-form.ts';
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
    const fieldOfCode = { TOO_MANY_FAILURES: 'identifier' } as const;
    const refusal = await refuseForm(error, { fields: FIELDS, required, fieldOfCode });
    return { identifier, remembered, attempt: randomUUID(), ...refusal };
  }
  await forgetTypedNumbers();
  redirect(nextPath(form.get('next')));
}
