import {
  appRouter,
  type Context,
  type Deps,
  errorAnswer,
  reportUnexpected,
  requestFacts,
  serializeSessionCookie,
} from '@menjin/api';
import type { AppErrorCode } from '@menjin/contract';
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import Fastify, { type FastifyInstance } from 'fastify';

const BODY_LIMIT_BYTES = 64 * 1024;
const MAX_BATCH_SIZE = 10;

// What Fastify refuses before a procedure is reached.
const ERRORS_BEFORE_ROUTING: Record<string, AppErrorCode | undefined> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'CONTENT_TYPE_REFUSED',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'BODY_MALFORMED',
};

/** The API on Fastify: tRPC under /trpc, liveness under /health. */
export async function createServer(deps: Deps): Promise<FastifyInstance> {
  const server = Fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    routerOptions: { maxParamLength: 5_000 },
  });

  server.get('/health', () => ({ ok: true }));

  server.setNotFoundHandler((_, reply) => {
    const { status, body } = errorAnswer('NOT_FOUND');
    return reply.status(status).send(body);
  });
  server.setErrorHandler<{ code?: string }>((error, _, reply) => {
    const { status, body } = errorAnswer(ERRORS_BEFORE_ROUTING[error.code ?? ''] ?? 'UNEXPECTED');
    return reply.status(status).send(body);
  });

  await server.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      maxBatchSize: MAX_BATCH_SIZE,
      onError: ({ error }) => reportUnexpected(error),
      createContext: ({ req, res }): Context => ({
        deps,
        request: requestFacts(
          { get: (name) => headerValue(req.headers[name]) },
          { ip: req.ip, isHttp: true, sessionCookieName: deps.sessionCookies.name },
        ),
        setCookie: (cookie) => void res.header('set-cookie', serializeSessionCookie(cookie)),
      }),
    } satisfies FastifyTRPCPluginOptions<typeof appRouter>['trpcOptions'],
  });
  return server;
}

function headerValue(value: string | string[] | undefined): string | null {
  return Array.isArray(value) ? value.join(', ') : (value ?? null);
}
