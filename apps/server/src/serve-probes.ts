import { type Metrics, mayReadMetrics, type Readiness } from '@menjin/runtime';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerNotFound } from './answer-errors.ts';

export const PROBES = ['/health', '/ready', '/metrics'];

/** Whether a supervisor or a collector asks. */
export const isProbe = ({ routeOptions }: Pick<FastifyRequest, 'routeOptions'>): boolean =>
  PROBES.includes(routeOptions.url ?? '');

/** What supervisors and collectors ask: alive, ready, and the numbers. */
export function serveProbes(
  server: FastifyInstance,
  options: {
    readiness: () => Promise<Readiness>;
    metrics: Metrics;
    metricsToken: string | undefined;
  },
): void {
  let isDraining = false;
  server.addHook('preClose', async () => {
    isDraining = true;
  });

  // Some who watch ask for the head alone.
  const watched = { exposeHeadRoute: true };
  server.get('/health', watched, (_, reply) => {
    // A page that is refused everything else learns that by this alone.
    reply.header('cross-origin-resource-policy', 'cross-origin');
    return { ok: true };
  });

  server.get('/ready', watched, async (_, reply) => {
    const { ready, checks } = await options.readiness();
    return reply.status(ready && !isDraining ? 200 : 503).send({ ready, checks });
  });

  server.get('/metrics', async (request, reply) => {
    if (!mayReadMetrics(request.headers.authorization, options.metricsToken)) {
      return answerNotFound(request, reply);
    }
    return reply.type(options.metrics.contentType).send(await options.metrics.text());
  });
}
