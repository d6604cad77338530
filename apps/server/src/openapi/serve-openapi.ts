import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import type { OpenAPIV3 } from 'openapi-types';
import type { RestRoute } from '../rest/rest-route.ts';
import { createOpenApi } from './create-openapi.ts';

// What the page needs of this server, and nothing of any other.
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The description of the REST face: for programs at /openapi.json, for people at /docs. */
export async function serveOpenApi(
  server: FastifyInstance,
  routes: readonly RestRoute[],
  options: Parameters<typeof createOpenApi>[1],
): Promise<void> {
  const document = createOpenApi(routes, options);
  server.get('/openapi.json', { exposeHeadRoute: true }, () => document);
  // The two libraries write the same document with types of their own.
  const specification = { document: document as unknown as OpenAPIV3.Document };
  await server.register(swagger, { mode: 'static', specification });
  await server.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: PAGE_POLICY,
    theme: { title: 'menjin 门禁 · API' },
    // Without the bar of the library's own name.
    uiConfig: { layout: 'BaseLayout', url: '/openapi.json' },
  });
}
