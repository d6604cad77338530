'use server';

import { cookies } from 'next/headers';
import { webDeps } from '../server/deps.ts';
import { isLocale } from './locale.ts';
import { LOCALE_COOKIE } from './locale-cookie.ts';

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Keeps the language picked in the footer; the page is then rendered anew where it stands. */
export async function changeLocale(form: FormData): Promise<void> {
  const locale = form.get('locale');
  if (!isLocale(locale)) return;
  (await cookies()).set(LOCALE_COOKIE, locale, {
    maxAge: ONE_YEAR_SECONDS,
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: webDeps().deps.sessionCookies.clear().secure,
  });
}
