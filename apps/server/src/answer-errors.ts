import { errorAnswer } from '@menjin/api';
import type { AppErrorCode } from '@menjin/contract';
import type { Log } from '@menjin/runtime';
import type { FastifyInstance, FastifyReply } from 'fastify';

// What Fastify refuses before a procedure is reached.
const REFUSALS: Record<string, AppErrorCode | undefined> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'CONTENT_TYPE_REFUSED',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'BODY_MALFORMED',
  // The sender left, or was cut off for being too slow.
  ECONNRESET: 'REQUEST_TOO_SLOW',
};

/** Answers whatever never reaches a procedure in the shape of every other error. */
export function answerErrors(server: FastifyInstance, { log }: { log: Log }): void {
  server.setNotFoundHandler((_, reply) => answerNotFound(reply));
  server.setErrorHandler<Error & { code?: string }>((error, request, reply) => {
    const code = REFUSALS[error.code ?? ''] ?? 'UNEXPECTED';
    if (code === 'UNEXPECTED') log.error({ event: 'request', requestId: request.id, error });
    const { status, body } = errorAnswer(code);
    return reply.status(status).send(body);
  });
}

/** There is nothing at this path. */
export function answerNotFound(reply: FastifyReply): FastifyReply {
  const { status, body } = errorAnswer('NOT_FOUND');
  return reply.status(status).send(body);
}
