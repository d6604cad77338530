import { randomUUID } from 'node:crypto';
import { maxHeaderSize } from 'node:http';
import cookie from '@fastify/cookie';
import { BODY_LIMIT_BYTES, type Deps, errorAnswer, REQUEST_TIMEOUT_MS } from '@menjin/api';
import { answerClientError, type Log, type Metrics, type Readiness } from '@menjin/runtime';
import Fastify, { type FastifyInstance } from 'fastify';
import { answerErrors } from './answer-errors.ts';
import { allowOrigins } from './edge/allow-origins.ts';
import { limitRequests } from './edge/limit-requests.ts';
import { readableUrl } from './edge/readable-url.ts';
import { setHeaders } from './edge/set-headers.ts';
import { shedLoad } from './edge/shed-load.ts';
import { observeRequests } from './observe-requests.ts';
import { serveOpenApi } from './openapi/serve-openapi.ts';
import type { FailureStatus } from './rest/failure-status.ts';
import { restRoutes } from './rest/rest-routes.ts';
import { serveRest } from './rest/serve-rest.ts';
import { serveProbes } from './serve-probes.ts';
import { serveTrpc } from './serve-trpc.ts';

export type ServerOptions = {
  deps: Deps;
  log: Log;
  metrics: Metrics;
  readiness: () => Promise<Readiness>;
  metricsToken: string | undefined;
  trustedProxies: readonly string[];
  /** How many requests one address may make in a minute, of each process. */
  maxRequestsPerMinute: number;
  /** How far behind the process may be before it refuses requests; 0: as far as it will. */
  maxEventLoopDelayMs: number;
  failureStatus: FailureStatus;
  areCountsTold: boolean;
};

/** The API on Fastify: tRPC under /trpc, the REST face, and the probes of operators. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { deps, log } = options;
  const server = Fastify({
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: { connectionsCheckingInterval: 2_000, headersTimeout: REQUEST_TIMEOUT_MS },
    trustProxy: options.trustedProxies.length === 0 ? false : [...options.trustedProxies],
    exposeHeadRoutes: false,
    rewriteUrl: ({ url = '/' }) => readableUrl(url),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: maxHeaderSize },
    clientErrorHandler: (error, socket) => answerClientError(error, socket, errorAnswer),
  });
  observeRequests(server, options);
  answerErrors(server, options);
  await setHeaders(server, { isHttps: deps.sessionCookies.scope.secure });
  await allowOrigins(server, { allowedOrigins: deps.settings.allowedOrigins, log });
  await shedLoad(server, options);
  await limitRequests(server, { maxPerMinute: options.maxRequestsPerMinute });
  await server.register(cookie);

  serveProbes(server, options);
  await serveTrpc(server, deps);
  const routes = restRoutes(options);
  await serveRest(server, options, routes);
  const { failureStatus } = options;
  await serveOpenApi(server, routes, { failureStatus, sessionCookie: deps.sessionCookies.name });
  return server;
}
