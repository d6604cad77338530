import 'server-only';
import { cookies } from 'next/headers';
import { isScheme, type Scheme } from './scheme.ts';
import { SCHEME_COOKIE } from './scheme-cookie.ts';

/** The scheme in which this request is answered. */
export async function currentScheme(): Promise<Scheme> {
  const chosen = (await cookies()).get(SCHEME_COOKIE)?.value;
  return isScheme(chosen) ? chosen : 'system';
}
