import type { AddressInfo } from 'node:net';
import { answerHeaders, appRouter, cookieNames, createContext, requestFacts } from '@menjin/api';
import { createTestDeps } from '@menjin/api/testing';
import { createHTTPServer } from '@trpc/server/adapters/standalone';
import { onTestFinished } from 'vitest';

/** The procedures over HTTP, with everything in memory, until the test ends. */
export async function serveApi(deps = createTestDeps()) {
  const server = createHTTPServer({
    router: appRouter,
    basePath: '/trpc/',
    responseMeta: answerHeaders,
    createContext({ req, res, info: { isBatchCall: isBatch } }) {
      const headers = new Headers(Object.entries(req.headers).map(([k, v]) => [k, String(v)]));
      const facts = { requestId: 'test', ip: '203.0.113.7', cookieNames: cookieNames(deps) };
      const request = requestFacts(headers, { ...facts, mustBeJson: true, isBatch });
      return createContext(deps, request, (name, value) => res.appendHeader(name, value));
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { deps, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
