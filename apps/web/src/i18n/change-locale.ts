'use server';

import { keepChoice } from '../server/keep-choice.ts';
import { isLocale } from './locale.ts';
import { LOCALE_COOKIE } from './locale-cookie.ts';

/** Keeps the language picked in the footer; the page is then rendered anew where it stands. */
export async function changeLocale(form: FormData): Promise<void> {
  const locale = form.get('locale');
  if (isLocale(locale)) await keepChoice(LOCALE_COOKIE, locale);
}
