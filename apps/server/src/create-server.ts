import { randomUUID } from 'node:crypto';
import {
  answerHeaders,
  appRouter,
  BODY_LIMIT_BYTES,
  type Context,
  cookieNames,
  type Deps,
  errorAnswer,
  MAX_BATCH_SIZE,
  REQUEST_TIMEOUT_MS,
  requestFacts,
  serializeCookie,
} from '@menjin/api';
import { answerClientError, type Log, type Metrics, type Readiness } from '@menjin/runtime';
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import { answerErrors, answerNotFound } from './answer-errors.ts';
import { observeRequests } from './observe-requests.ts';
import { serveProbes } from './serve-probes.ts';

export type ServerOptions = {
  deps: Deps;
  log: Log;
  metrics: Metrics;
  readiness: () => Promise<Readiness>;
  metricsToken: string | undefined;
  trustedProxies: readonly string[];
};

/** The API on Fastify: tRPC under /trpc, and the probes of operators. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { deps } = options;
  const server = Fastify({
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: { connectionsCheckingInterval: 2_000, headersTimeout: REQUEST_TIMEOUT_MS },
    trustProxy: options.trustedProxies.length === 0 ? false : [...options.trustedProxies],
    routerOptions: { maxParamLength: 5_000 },
    clientErrorHandler: (error, socket) => answerClientError(error, socket, errorAnswer),
    // A path that cannot be decoded is a path where there is nothing.
    frameworkErrors: (_error, _request, reply) => void answerNotFound(reply),
  });
  server.addHook('onRequest', async (request) => {
    // A streamed answer has sent its headers before a procedure can set a cookie.
    delete request.raw.headers['trpc-accept'];
  });
  observeRequests(server, options);
  answerErrors(server, options);
  serveProbes(server, options);

  await server.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      maxBatchSize: MAX_BATCH_SIZE,
      responseMeta: answerHeaders,
      createContext: ({ req, res, info }): Context => ({
        deps,
        request: requestFacts(
          { get: (name) => headerValue(req.headers[name]) },
          {
            requestId: req.id,
            ip: req.ip,
            isHttp: true,
            isBatch: info.isBatchCall,
            signal: info.signal,
            cookieNames: cookieNames(deps),
          },
        ),
        setCookie: (cookie) => void res.header('set-cookie', serializeCookie(cookie)),
      }),
    } satisfies FastifyTRPCPluginOptions<typeof appRouter>['trpcOptions'],
  });
  return server;
}

function headerValue(value: string | string[] | undefined): string | null {
  return Array.isArray(value) ? value.join(', ') : (value ?? null);
}
