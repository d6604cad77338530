import { isTRPCClientError } from '@trpc/client';
import { isAppError } from './is-app-error.ts';
import type { MenjinRouter } from './menjin-router.ts';
import { UnreadableAnswer } from './read-answer.ts';

// A proxy in front of a server that does not answer.
const GATEWAY_STATUSES = new Set<unknown>([502, 503, 504]);

/**
 * Whether there was no answer of menjin's at all: offline, too slow, server down, or the
 * page's origin is not on the server's list. A browser does not tell these apart.
 */
export function isUnreachable(error: unknown): boolean {
  if (!isTRPCClientError<MenjinRouter>(error) || isAppError(error)) return false;
  const { cause, meta } = error;
  // Whoever asked has given it up.
  if (cause?.name === 'AbortError') return false;
  const answer = cause instanceof UnreadableAnswer ? cause : meta?.['response'];
  return answer === undefined || GATEWAY_STATUSES.has((answer as { status?: unknown }).status);
}
