import {
  appRouter,
  requestFacts,
  serializeSessionCookie,
  type Context,
  type Deps,
} from '@menjin/api';
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify';
import Fastify, { type FastifyInstance } from 'fastify';

const BODY_LIMIT_BYTES = 64 * 1024;
const MAX_BATCH_SIZE = 10;

/** The API on Fastify: tRPC under /trpc, liveness under /health. */
export async function createServer(deps: Deps): Promise<FastifyInstance> {
  const server = Fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    routerOptions: { maxParamLength: 5_000 },
  });

  server.get('/health', () => ({ ok: true }));

  await server.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      maxBatchSize: MAX_BATCH_SIZE,
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
