import { AppError } from '@menjin/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerError } from './answer-errors.ts';
import type { FailureStatus } from './rest/failure-status.ts';

/**
 * Answers every method that a path does not have, and says which it has (RFC 9110, 15.5.6).
 * `OPTIONS` asks for just that.
 */
export function refuseMethods(
  server: FastifyInstance,
  methodsOf: ReadonlyMap<string, readonly string[]>,
  { failureStatus }: { failureStatus: FailureStatus },
): void {
  for (const [url, methods] of methodsOf) {
    const allow = [...methods, 'OPTIONS'].join(', ');
    const handler = async (request: FastifyRequest, reply: FastifyReply) => {
      reply.header('allow', allow);
      if (request.method === 'OPTIONS') return reply.status(204).send();
      return answerError(request, reply, new AppError('METHOD_REFUSED'), failureStatus);
    };
    const method = server.supportedMethods.filter((one) => !methods.includes(one));
    // Whatever comes along is not read: it is the method that is wrong.
    server.route({ method, url, preParsing: handler, handler });
  }
}
