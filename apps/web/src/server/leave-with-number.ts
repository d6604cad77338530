import 'server-only';
import { redirect } from 'next/navigation';
import { carryMobile } from './carried-mobile.ts';
import { formText } from './forms/form-text.ts';
import { nextPath } from './forms/next-path.ts';

/** Leads on whoever left a form by a link that takes the number along: without script it is a button. */
export async function leaveWithNumber(form: FormData): Promise<void> {
  const path = formText(form, 'leaveTo');
  if (path === '') return;
  await carryMobile(formText(form, 'mobile') || formText(form, 'identifier'));
  redirect(nextPath(path));
}
