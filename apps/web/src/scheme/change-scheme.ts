'use server';

import { keepChoice } from '../server/keep-choice.ts';
import { isScheme } from './scheme.ts';
import { SCHEME_COOKIE } from './scheme-cookie.ts';

/** Keeps the scheme picked in the footer; the page is then rendered anew where it stands. */
export async function changeScheme(form: FormData): Promise<void> {
  const scheme = form.get('scheme');
  if (isScheme(scheme)) await keepChoice(SCHEME_COOKIE, scheme);
}
