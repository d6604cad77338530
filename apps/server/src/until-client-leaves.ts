import type { FastifyReply } from 'fastify';

/**
 * Aborted when the client leaves before its answer is complete. Fastify's own signal is
 * aborted as soon as Node has read the body, when nobody has left.
 */
export function untilClientLeaves({ raw }: FastifyReply): AbortSignal {
  const leaving = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) leaving.abort();
  });
  return leaving.signal;
}
