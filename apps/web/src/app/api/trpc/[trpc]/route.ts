import {
  appRouter,
  type Context,
  reportUnexpected,
  requestFacts,
  serializeSessionCookie,
} from '@menjin/api';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { clientAddress } from '../../../../server/client-address.ts';
import { webDeps } from '../../../../server/deps.ts';
import { limitBody } from '../../../../server/limit-body.ts';

const MAX_BATCH_SIZE = 10;

function handle(request: Request) {
  const { deps, env } = webDeps();
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: limitBody(request),
    router: appRouter,
    maxBatchSize: MAX_BATCH_SIZE,
    onError: ({ error }) => reportUnexpected(error),
    createContext: ({ resHeaders }): Context => ({
      deps,
      request: requestFacts(request.headers, {
        ip: clientAddress(request.headers, env),
        isHttp: true,
        sessionCookieName: deps.sessionCookies.name,
      }),
      setCookie: (cookie) => resHeaders.append('set-cookie', serializeSessionCookie(cookie)),
    }),
  });
}

export { handle as GET, handle as POST };
