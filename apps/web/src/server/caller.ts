import 'server-only';
import { createCaller, requestFacts } from '@menjin/api';
import { cookies, headers } from 'next/headers';
import { clientAddress } from './client-address.ts';
import { webDeps } from './deps.ts';

/** Calls procedures in process, on behalf of the request that is being answered. */
export async function caller() {
  const { deps, env } = webDeps();
  const requestHeaders = await headers();
  const jar = await cookies();
  return createCaller({
    deps,
    request: requestFacts(requestHeaders, {
      ip: clientAddress(requestHeaders, env),
      isHttp: false,
      sessionCookieName: deps.sessionCookies.name,
    }),
    setCookie({ name, value, secure, maxAgeSeconds }) {
      jar.set({
        name,
        value,
        secure,
        httpOnly: true,
        sameSite: 'lax',
        path: '/',
        ...(maxAgeSeconds === null ? {} : { maxAge: maxAgeSeconds }),
      });
    },
  });
}
