import { AppError, answerHeaders, errorAnswer, errorData } from '@menjin/api';
import type { AppErrorCode } from '@menjin/contract';
import type { Log } from '@menjin/runtime';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FailureStatus } from './rest/failure-status.ts';
import { NO_ROUTE, restFailure } from './rest/rest-failure.ts';

// What Fastify refuses before a procedure is reached.
const REFUSALS: Record<string, AppErrorCode | undefined> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'CONTENT_TYPE_REFUSED',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'BODY_MALFORMED',
  FST_ERR_CTP_INVALID_JSON_BODY: 'BODY_MALFORMED',
  // QUERY needs one even where nothing is sent (RFC 10008, 2).
  FST_ERR_ROUTE_MISSING_CONTENT_TYPE: 'CONTENT_TYPE_REFUSED',
  // The sender left, or was cut off for being too slow.
  ECONNRESET: 'REQUEST_TOO_SLOW',
};

/** Answers whatever never reaches a procedure in the shape of every other error. */
export function answerErrors(
  server: FastifyInstance,
  { log, failureStatus }: { log: Log; failureStatus: FailureStatus },
): void {
  server.setErrorHandler<Error & { code?: string }>((error, request, reply) => {
    const refusal = REFUSALS[error.code ?? ''] ?? (isNoFile(error) ? 'NOT_FOUND' : undefined);
    const told = refusal === undefined ? error : new AppError(refusal);
    if (errorData(told).appCode === 'UNEXPECTED') {
      log.error({ event: 'request', requestId: request.id, error });
    }
    return answerError(request, reply, told, failureStatus);
  });
}

/** What files of the API page are asked for that are none (errors of @fastify/send). */
const isNoFile = ({ name }: Error) => name === 'ForbiddenError' || name === 'BadRequestError';

/** There is nothing at this path, which no front end waits to be told as a success. */
export function answerNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return answerError(request, reply, new AppError('NOT_FOUND'), '4xx');
}

/** Each face tells errors in its own shape. */
export function answerError(
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
  failureStatus: FailureStatus,
): FastifyReply {
  if (!isProcedure(request)) {
    const { status, headers, body } = restFailure(error, NO_ROUTE, failureStatus);
    return reply.status(status).headers(headers).send(body);
  }
  const { appCode, detail } = errorData(error);
  const { status, body } = errorAnswer(appCode, detail);
  return reply
    .status(status)
    .headers(Object.fromEntries(answerHeaders({ errors: [error] }).headers))
    .send(body);
}

/** By its route, however the path is written; by the path where there is no route. */
function isProcedure({ routeOptions, url }: FastifyRequest): boolean {
  return (routeOptions.url ?? url).startsWith('/trpc/');
}
