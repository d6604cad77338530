import { type Context, cookieNames, createContext, type Deps, requestFacts } from '@menjin/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { headerReader } from './header-reader.ts';

/** A request as the API sees it, and where the cookies of its answer go. */
export function requestContext(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  options: { mustBeJson: boolean; isBatch: boolean; signal: AbortSignal },
): Context {
  const facts = requestFacts(headerReader(request.headers), {
    ...options,
    requestId: request.id,
    ip: request.ip,
    cookieNames: cookieNames(deps),
  });
  return createContext(deps, facts, (name, value) => void reply.header(name, value));
}
