import type { Context, Deps } from '../context.ts';
import { createFlowToken } from '../flow-cookie.ts';

/** The flow that a request belongs to; one without gets its own, and a cookie that names it. */
export function flowOf(
  { flowCookies }: Pick<Deps, 'flowCookies'>,
  { request, setCookie }: Pick<Context, 'request' | 'setCookie'>,
): string {
  if (request.flowToken !== null) return request.flowToken;
  const token = createFlowToken();
  setCookie(flowCookies.carry(token));
  return token;
}
