import { answerCookie, type Context, cookieNames, type Deps, requestFacts } from '@menjin/api';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A request as the API sees it, and where the cookies of its answer go. */
export function requestContext(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  options: { isHttp: boolean; isBatch: boolean; signal: AbortSignal },
): Context {
  const { headers } = request;
  const facts = requestFacts(
    { get: (name) => headerValue(headers[name]) },
    { ...options, requestId: request.id, ip: request.ip, cookieNames: cookieNames(deps) },
  );
  return {
    deps,
    request: facts,
    setCookie(cookie) {
      const header = answerCookie(deps, facts, cookie);
      if (header !== null) reply.header(...header);
    },
  };
}

function headerValue(value: string | string[] | undefined): string | null {
  return Array.isArray(value) ? value.join(', ') : (value ?? null);
}
