import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Headers of every answer: data, not pages, so that a browser may do nothing with them. */
export async function setHeaders(
  server: FastifyInstance,
  { isHttps }: { isHttps: boolean },
): Promise<void> {
  // Whoever wants an answer kept says so.
  server.addHook('onRequest', async (_, reply) => void reply.header('cache-control', 'no-store'));
  const none = ["'none'"];
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: none, baseUri: none, formAction: none, frameAncestors: none },
    },
    frameguard: { action: 'deny' },
    hsts: isHttps ? { maxAge: YEAR_SECONDS, includeSubDomains: true } : false,
  });
}
