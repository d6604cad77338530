import type { Log, Metrics } from '@menjin/runtime';
import type { FastifyInstance } from 'fastify';

/** Gives every answer its request's id, and counts and logs it by route, never by URL. */
export function observeRequests(
  server: FastifyInstance,
  { log, metrics }: { log: Log; metrics: Metrics },
): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  server.addHook('onResponse', async (request, reply) => {
    const { method } = request;
    const route = request.routeOptions.url ?? 'none';
    const status = reply.statusCode;
    metrics.request({ method, route, status }, reply.elapsedTime / 1000);
    const ms = Math.round(reply.elapsedTime);
    log.info({ event: 'request', requestId: request.id, method, route, status, ms });
  });
}
