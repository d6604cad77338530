import type { RequestedSmsCode } from '@menjin/contract';
import type { Deps, Visit } from '../context.ts';
import { createFlowToken } from '../flow-cookie.ts';

/**
 * Keeps which code a flow asked for, so that it can be used without its id. A client that
 * sent no flow may be one that keeps no cookies: its code is bound to the number alone.
 * The cookie is renewed either way.
 */
export async function keepChallenge(
  { flowChallenges, flowCookies }: Pick<Deps, 'flowChallenges' | 'flowCookies'>,
  { request, setCookie }: Visit,
  mobile: string,
  { challengeId, expiresInSeconds }: RequestedSmsCode,
): Promise<void> {
  const flow = request.flowToken;
  await flowChallenges.put({ flow, mobile }, challengeId, expiresInSeconds);
  setCookie(flowCookies.carry(flow ?? createFlowToken()));
}
