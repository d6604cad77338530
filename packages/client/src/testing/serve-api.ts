import type { AddressInfo } from 'node:net';
import { answerCookie, answerHeaders, appRouter, cookieNames, requestFacts } from '@menjin/api';
import { createTestDeps } from '@menjin/api/testing';
import { createHTTPServer } from '@trpc/server/adapters/standalone';
import { onTestFinished } from 'vitest';

/** The procedures over HTTP, with everything in memory, until the test ends. */
export async function serveApi(deps = createTestDeps()) {
  const server = createHTTPServer({
    router: appRouter,
    basePath: '/trpc/',
    responseMeta: answerHeaders,
    createContext({ req, res, info }) {
      const headers = new Headers(Object.entries(req.headers).map(([k, v]) => [k, String(v)]));
      const facts = { requestId: 'test', ip: '203.0.113.7', cookieNames: cookieNames(deps) };
      const request = requestFacts(headers, { ...facts, isHttp: true, isBatch: info.isBatchCall });
      return {
        deps,
        request,
        setCookie(cookie) {
          const header = answerCookie(deps, request, cookie);
          if (header !== null) res.appendHeader(...header);
        },
      };
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { deps, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
