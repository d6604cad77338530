import rateLimit from '@fastify/rate-limit';
import { AppError, clientNetwork } from '@menjin/api';
import type { FastifyInstance } from 'fastify';
import { answerNotFound } from '../answer-errors.ts';
import { isProbe } from '../serve-probes.ts';

// One network of an IPv6 customer is one client.
const CLIENT_BITS = { ipv4: 32, ipv6: 64 };

/**
 * Bounds what one address can have this process do at all. Each process counts for itself:
 * what must hold exactly is counted by the rules.
 */
export async function limitRequests(
  server: FastifyInstance,
  { maxPerMinute }: { maxPerMinute: number },
): Promise<void> {
  await server.register(rateLimit, {
    max: maxPerMinute,
    timeWindow: '1 minute',
    allowList: isProbe,
    keyGenerator: ({ ip }) => clientNetwork(ip, CLIENT_BITS) ?? ip,
    errorResponseBuilder: (_, { ttl }) =>
      new AppError('TRY_LATER', { detail: { retryAfterSeconds: Math.ceil(ttl / 1000) } }),
    addHeaders: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
  });
  // The plugin sees routes alone.
  server.setNotFoundHandler({ preHandler: server.rateLimit() }, answerNotFound);
}
