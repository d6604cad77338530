import type { FastifyInstance } from 'fastify';
import { refuseMethods } from '../refuse-methods.ts';
import { answeredMethods, mountRoute, type RestDeps } from './mount-route.ts';
import type { RestRoute } from './rest-route.ts';

/** The REST face, in the dialect of the meiduo course. */
export async function serveRest(
  server: FastifyInstance,
  options: RestDeps,
  routes: readonly RestRoute[],
): Promise<void> {
  await server.register(async (rest) => {
    readJsonAlone(rest);
    for (const route of routes) mountRoute(rest, options, route);
    refuseMethods(rest, methodsOf(routes), options);
  });
}

function methodsOf(routes: readonly RestRoute[]): Map<string, string[]> {
  const byPath = new Map<string, string[]>();
  for (const route of routes) {
    byPath.set(route.path, [...(byPath.get(route.path) ?? []), ...answeredMethods(route)]);
  }
  return byPath;
}

function readJsonAlone(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  const parse = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string' },
    (request, body, done) => {
      // Some clients name a type where they send nothing.
      if (body === '') done(null, undefined);
      else void parse(request, body, done);
    },
  );
}
