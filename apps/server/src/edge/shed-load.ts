import underPressure from '@fastify/under-pressure';
import { AppError } from '@menjin/api';
import type { FastifyInstance } from 'fastify';
import { isProbe } from '../serve-probes.ts';

/** So far behind a process helps nobody by answering everybody late. */
export const MAX_EVENT_LOOP_DELAY_MS = 1_000;
const RETRY_AFTER_SECONDS = 5;

/**
 * Refuses requests at once while the process is behind. Supervisors go on being answered.
 *
 * @param options 0 switches it off
 */
export async function shedLoad(
  server: FastifyInstance,
  { maxEventLoopDelayMs }: { maxEventLoopDelayMs: number },
): Promise<void> {
  await server.register(underPressure, {
    maxEventLoopDelay: maxEventLoopDelayMs,
    pressureHandler(request) {
      if (isProbe(request)) return;
      throw new AppError('SERVICE_BUSY', { detail: { retryAfterSeconds: RETRY_AFTER_SECONDS } });
    },
  });
}
