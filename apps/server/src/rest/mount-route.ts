import type { CaptchaFile, Deps } from '@menjin/api';
import type { Log } from '@menjin/runtime';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { assertTrustedRead } from './assert-trusted-read.ts';
import type { FailureStatus } from './failure-status.ts';
import { restFailure } from './rest-failure.ts';
import type { RestRoute } from './rest-route.ts';
import { restSuccess } from './rest-success.ts';
import { openRestVisit, type RestVisit } from './rest-visit.ts';

export type RestDeps = { deps: Deps; log: Log; failureStatus: FailureStatus };

/** Lets a route of the REST face be asked. */
export function mountRoute(server: FastifyInstance, options: RestDeps, route: RestRoute): void {
  server.route({
    method: answeredMethods(route),
    url: route.path,
    handler: (request, reply) => answer(request, reply, options, route),
  });
}

/** Those of the route, and HEAD where a GET changes nothing. */
export function answeredMethods({ methods, hasEffect }: RestRoute): string[] {
  return methods.flatMap((method) =>
    method === 'GET' && !hasEffect ? [method, 'HEAD'] : [method],
  );
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  { deps, log, failureStatus }: RestDeps,
  route: RestRoute,
): Promise<FastifyReply> {
  // A form of another site could send a body; and nothing else but JSON is read as one.
  const visit = openRestVisit(deps, request, reply, { isForm: request.body !== undefined });
  try {
    const result = await route.handle(asked(visit, request, route), {
      params: route.params?.parse(request.params),
      query: route.query?.parse(request.query),
      body: route.body?.parse(request.body ?? {}),
    });
    visit.sendCookies();
    return isFile(result) ? sendFile(reply, result) : reply.send(restSuccess(result));
  } catch (error) {
    visit.sendCookies();
    const { status, headers, body } = restFailure(error, route, failureStatus);
    if (body.appCode === 'UNEXPECTED') {
      log.error({ event: 'request', requestId: request.id, error });
    }
    return reply.status(status).headers(headers).send(body);
  }
}

/**
 * A GET that changes something names no origin, and says by its own checks from which page
 * it comes; from there on it is as a call within the process.
 */
function asked(visit: RestVisit, { method, headers }: FastifyRequest, route: RestRoute): RestVisit {
  if (method !== 'GET' || !route.hasEffect) return visit;
  assertTrustedRead(visit.deps.settings, headers);
  return { ...visit, request: { ...visit.request, origin: null, hasCookies: false } };
}

const isFile = (result: object): result is CaptchaFile => 'bytes' in result;

function sendFile(reply: FastifyReply, { bytes, contentType }: CaptchaFile): FastifyReply {
  // Shown by pages of other origins: those on the list, as was checked.
  reply.header('cross-origin-resource-policy', 'cross-origin');
  reply.header('cache-control', 'private, no-store');
  return reply.type(contentType).send(Buffer.from(bytes));
}
