import { AppError, answerHeaders, appRouter, type Context, type Deps } from '@menjin/api';
import { MAX_BATCH_SIZE } from '@menjin/contract';
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import type { FastifyInstance } from 'fastify';
import { requestContext } from './request-context.ts';

/** Every procedure, typed end to end. */
export async function serveTrpc(server: FastifyInstance, deps: Deps): Promise<void> {
  server.addHook('onRequest', async ({ method, raw, routeOptions }) => {
    // A streamed answer has sent its headers before a procedure can set a cookie.
    delete raw.headers['trpc-accept'];
    // There is no such Request (Fetch standard, forbidden methods) to be made of it.
    if (method === 'TRACE' && routeOptions.url === '/trpc/:path') {
      throw new AppError('METHOD_REFUSED');
    }
  });
  await server.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      maxBatchSize: MAX_BATCH_SIZE,
      responseMeta(told) {
        const { headers } = answerHeaders(told);
        // What answers vary by is written anew here, in place of what was said of origins.
        headers.append('vary', 'Origin');
        return { headers };
      },
      createContext: ({ req, res, info }): Context =>
        requestContext(deps, req, res, {
          mustBeJson: true,
          isBatch: info.isBatchCall,
          signal: info.signal,
        }),
    } satisfies FastifyTRPCPluginOptions<typeof appRouter>['trpcOptions'],
  });
}
