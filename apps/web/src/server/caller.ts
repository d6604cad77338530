import 'server-only';
import { createCaller } from '@menjin/api';
import { cookies, headers } from 'next/headers';
import { webDeps } from './deps.ts';
import { setOwnCookie } from './set-own-cookie.ts';
import { webRequestFacts } from './web-request-facts.ts';

/** Calls procedures in process, on behalf of the request that is being answered. */
export async function caller() {
  const { deps } = webDeps();
  const jar = await cookies();
  return createCaller({
    deps,
    request: webRequestFacts(await headers(), { mustBeJson: false }),
    setCookie: (cookie) => setOwnCookie(jar, cookie),
  });
}
