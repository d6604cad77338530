import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { errorAnswer, REQUEST_TIMEOUT_MS } from '@menjin/api';
import type { AppErrorCode } from '@menjin/contract';
import { answerClientError } from '@menjin/runtime';
import proxyAddr from 'proxy-addr';
import { brandCss } from '../brand/brand-css.ts';
import { SCHEMES } from '../scheme/scheme.ts';
import { clientAddress } from './client-address.ts';
import { ERROR_CSS, errorPage } from './error-page/error-page.ts';
import { replaceFailedPages } from './error-page/replace-failed-pages.ts';
import { pagePolicy } from './page-policy/page-policy.ts';
import { setPolicy } from './page-policy/set-policy.ts';
import type { BuiltFiles } from './read-built-files.ts';
import { refusalOf } from './refusal-of.ts';
import { routeOf } from './route-of.ts';
import { setHeaders } from './set-headers.ts';
import { webProcess } from './web-process.ts';

export type PageHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * The HTTP server in front of the pages. Next tells its pages neither the socket's
 * address nor a request id, and lets no one bound a slow body: this does.
 */
export function createWebServer(handlePage: PageHandler, builtFiles: BuiltFiles): Server {
  const { env, brand, connections } = webProcess();
  const addressOf = clientAddress(proxyAddr.compile(env.TRUSTED_PROXIES));
  const isHttps = new URL(env.NEXTAUTH_URL).protocol === 'https:';
  const policyFor = pagePolicy([...SCHEMES.map((scheme) => brandCss(brand, scheme)), ERROR_CSS]);

  const options = {
    requestTimeout: REQUEST_TIMEOUT_MS,
    headersTimeout: REQUEST_TIMEOUT_MS,
    connectionsCheckingInterval: 2_000,
  };
  const server = createServer(options, (request, response) => {
    const requestId = randomUUID();
    observe(request, response, requestId);
    if (builtFiles.answer(request, response)) return;
    response.setHeader('x-request-id', requestId);
    setHeaders(response, { isHttps });
    setPolicy(request, response, policyFor);
    const refusal = refusalOf(request);
    if (refusal !== null) {
      refuse(response, refusal);
      return;
    }
    replaceFailedPages(response, () => errorPage(brand, request.headers));
    const connection = { requestId, ip: addressOf(request) };
    connections.run(connection, () => {
      handlePage(request, response).catch((error: unknown) => {
        webProcess().log.error({ event: 'request', requestId, error });
        response.destroy();
      });
    });
  });
  server.on('clientError', (error, socket) => answerClientError(error, socket, errorAnswer));
  return server;
}

function refuse(response: ServerResponse, code: AppErrorCode): void {
  const { status, body } = errorAnswer(code);
  // What follows on the connection may be the rest of a body that is not read.
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
  response.end(JSON.stringify(body));
}

/** Counts and logs an answer by its route, never by its URL. */
function observe(request: IncomingMessage, response: ServerResponse, requestId: string): void {
  const { log, metrics } = webProcess();
  const startedAt = performance.now();
  response.once('close', () => {
    const { method = 'none', url = '/' } = request;
    const [route, status] = [routeOf(url), response.statusCode];
    const elapsedMs = performance.now() - startedAt;
    metrics.request({ method, route, status }, elapsedMs / 1000);
    const ms = Math.round(elapsedMs);
    log.info({ event: 'request', requestId, method, route, status, ms });
  });
}
