import underPressure from '@fastify/under-pressure';
import { AppError } from '@menjin/api';
import type { FastifyInstance } from 'fastify';
import { isProbe } from '../serve-probes.ts';

const RETRY_AFTER_SECONDS = 5;

/**
 * Refuses requests at once while the process is a whole second behind: to answer all of
 * them late would help nobody. Supervisors go on being answered.
 */
export async function shedLoad(server: FastifyInstance): Promise<void> {
  await server.register(underPressure, {
    maxEventLoopDelay: 1000,
    pressureHandler(request) {
      if (isProbe(request)) return;
      throw new AppError('SERVICE_BUSY', { detail: { retryAfterSeconds: RETRY_AFTER_SECONDS } });
    },
  });
}
