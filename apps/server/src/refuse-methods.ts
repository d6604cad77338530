import { AppError } from '@menjin/api';
import type { FastifyInstance } from 'fastify';
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
    server.route({
      method: server.supportedMethods.filter((method) => !methods.includes(method)),
      url,
      handler(request, reply) {
        reply.header('allow', allow);
        if (request.method === 'OPTIONS') return reply.status(204).send();
        return answerError(request, reply, new AppError('METHOD_REFUSED'), failureStatus);
      },
    });
  }
}
