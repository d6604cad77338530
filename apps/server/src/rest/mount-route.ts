import { assertTrustedOrigin, assertTrustedRead, type CaptchaFile, type Deps } from '@menjin/api';
import type { Log } from '@menjin/runtime';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { headerReader } from '../header-reader.ts';
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
  const visit = openRestVisit(deps, request, reply, { mustBeJson: request.body !== undefined });
  const outcome = await handle(asked(visit, request, route), request, route).then(
    (result) => ({ ok: true, result }) as const,
    (error: unknown) => ({ ok: false, error }) as const,
  );
  // Also where it failed: a session may have gone on under a new token before that.
  visit.sendCookies();
  if (outcome.ok) {
    const { result } = outcome;
    return isFile(result) ? sendFile(reply, result) : reply.send(restSuccess(result));
  }
  const { error } = outcome;
  const { status, headers, body } = restFailure(error, route, failureStatus);
  if (body.appCode === 'UNEXPECTED') log.error({ event: 'request', requestId: request.id, error });
  return reply.status(status).headers(headers).send(body);
}

async function handle(visit: RestVisit, request: FastifyRequest, route: RestRoute) {
  // Before anything of it is read: a page that is not on the list is always told the same. Also
  // what only reads may use up a visitor's allowance.
  assertTrustedPage(visit, request);
  return route.handle(visit, {
    params: route.params?.parse(request.params),
    query: route.query?.parse(request.query),
    body: route.body?.parse(request.body ?? {}),
  });
}

function assertTrustedPage(
  { deps: { settings }, request }: RestVisit,
  { method, headers }: FastifyRequest,
): void {
  if (method === 'GET' || method === 'HEAD') assertTrustedRead(settings, headerReader(headers));
  else assertTrustedOrigin(settings, request);
}

const isEffectOfGet = ({ method }: FastifyRequest, { hasEffect }: RestRoute) =>
  method === 'GET' && hasEffect;

/** A GET names no origin: its own check told from which page it comes, and it is a call within now. */
function asked(visit: RestVisit, request: FastifyRequest, route: RestRoute): RestVisit {
  if (!isEffectOfGet(request, route)) return visit;
  return { ...visit, request: { ...visit.request, origin: null, hasCookies: false } };
}

const isFile = (result: object): result is CaptchaFile => 'bytes' in result;

function sendFile(reply: FastifyReply, { bytes, contentType }: CaptchaFile): FastifyReply {
  // Shown by pages of other origins: those on the list, as was checked.
  reply.header('cross-origin-resource-policy', 'cross-origin');
  reply.header('cache-control', 'private, no-store');
  return reply.type(contentType).send(Buffer.from(bytes));
}
