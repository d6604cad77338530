import type { Env } from '../env.ts';

/**
 * The client's address, as far as it can be believed. Next tells no socket
 * address, and a forwarded one may be anybody's invention: it counts only in the
 * sandbox, where everything comes from loopback.
 */
export function clientAddress(
  headers: Pick<Headers, 'get'>,
  env: Pick<Env, 'SANDBOX'>,
): string | null {
  if (env.SANDBOX === undefined) return null;
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? null;
}
