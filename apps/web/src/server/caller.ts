import 'server-only';
import { createCaller } from '@menjin/api';
import { cookies, headers } from 'next/headers';
import { webDeps } from './deps.ts';
import { webRequestFacts } from './web-request-facts.ts';

/** Calls procedures in process, on behalf of the request that is being answered. */
export async function caller() {
  const { deps } = webDeps();
  const jar = await cookies();
  return createCaller({
    deps,
    request: webRequestFacts(await headers(), { isHttp: false }),
    setCookie({ name, value, secure, domain, maxAgeSeconds }) {
      jar.set({
        name,
        value,
        secure,
        httpOnly: true,
        sameSite: 'lax',
        path: '/',
        ...(domain === null ? {} : { domain }),
        ...(maxAgeSeconds === null ? {} : { maxAge: maxAgeSeconds }),
      });
    },
  });
}
