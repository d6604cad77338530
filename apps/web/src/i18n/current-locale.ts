import 'server-only';
import { cookies, headers } from 'next/headers';
import { chooseLocale, type Locale } from './locale.ts';
import { LOCALE_COOKIE } from './locale-cookie.ts';

/** The language in which this request is answered. */
export async function currentLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  return chooseLocale(chosen, (await headers()).get('accept-language'));
}
