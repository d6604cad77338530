import cors from '@fastify/cors';
import { SESSION_TOKEN_HEADER } from '@menjin/contract';
import type { Log } from '@menjin/runtime';
import type { FastifyInstance } from 'fastify';

// As long as Chromium remembers a preflight at most.
const PREFLIGHT_TTL_SECONDS = 7200;
// So many origins are told once each in an hour; whoever makes up more fills no log.
const MOST_TOLD = 100;
const TOLD_FOR_MS = 60 * 60 * 1000;

/**
 * Lets pages of the listed origins read answers, and send cookies along. Any other origin
 * gets no header of CORS, and the log names the setting that would change it. Whether such
 * a request has an effect is for the rules: a browser asks before it knows.
 *
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export async function allowOrigins(
  server: FastifyInstance,
  { allowedOrigins, log }: { allowedOrigins: readonly string[]; log: Log },
): Promise<void> {
  const told = new Set<string>();
  let toldSince = Date.now();
  await server.register(cors, {
    origin: async (origin?: string) => {
      if (origin === undefined) return false;
      if (allowedOrigins.includes(origin)) return true;
      if (Date.now() - toldSince > TOLD_FOR_MS) {
        told.clear();
        toldSince = Date.now();
      }
      if (!told.has(origin) && told.size < MOST_TOLD) {
        told.add(origin);
        const hint = 'add it to ALLOWED_ORIGINS if its pages are yours';
        log.warn({ event: 'origin-refused', origin: origin.slice(0, 200), hint });
      }
      return false;
    },
    credentials: true,
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
    exposedHeaders: [SESSION_TOKEN_HEADER, 'retry-after', 'x-request-id'],
    maxAge: PREFLIGHT_TTL_SECONDS,
    strictPreflight: false,
  });
}
