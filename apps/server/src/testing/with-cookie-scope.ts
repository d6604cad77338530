import type { Deps } from '@menjin/api';
import type { TestDeps } from '@menjin/api/testing';

type Cookies = Deps['sessionCookies'];
type Scope = Cookies['scope'];

/** The cookies of a deployment over http, or of one for a whole domain. */
export function withCookieScope(deps: TestDeps, scope: Scope): TestDeps {
  const prefix = !scope.secure ? '' : scope.domain === null ? '__Host-' : '__Secure-';
  const scoped = <Cookie extends { name: string }>(cookie: Cookie): Cookie => ({
    ...cookie,
    ...scope,
    name: cookie.name.replace('__Host-', prefix),
  });
  const { sessionCookies, flowCookies, knownDevices } = deps;
  return {
    ...deps,
    sessionCookies: {
      ...scoped({ ...sessionCookies, scope }),
      carry: (token) => scoped(sessionCookies.carry(token)),
      clear: () => scoped(sessionCookies.clear()),
    },
    flowCookies: {
      ...scoped({ ...flowCookies }),
      carry: (token) => scoped(flowCookies.carry(token)),
    },
    knownDevices: {
      ...scoped({ ...knownDevices }),
      carry: (account, at) => scoped(knownDevices.carry(account, at)),
    },
  };
}
