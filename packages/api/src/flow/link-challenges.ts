import type { Context } from '../context.ts';
import { createFlowToken } from '../flow-cookie.ts';

/**
 * A visit whose codes can be used without their ids: each is linked to the flow that asks for
 * it before it is live, so that none is sent that nobody can use. A client that sent no
 * flow may be one that keeps no cookies: its code is bound to the number alone.
 */
export function linkChallenges(visit: Context): Context {
  const { flowChallenges, smsChallenges } = visit.deps;
  const flow = visit.request.flowToken;
  const linked: typeof smsChallenges = {
    ...smsChallenges,
    async open(challenge, ttlSeconds) {
      const { challengeId, mobile } = challenge;
      await flowChallenges.put({ flow, mobile }, challengeId, ttlSeconds);
      await smsChallenges.open(challenge, ttlSeconds);
    },
  };
  return { ...visit, deps: { ...visit.deps, smsChallenges: linked } };
}

/** Lets the browser keep its flow, or gives it one. */
export function renewFlow({ deps, request, setCookie }: Context): void {
  setCookie(deps.flowCookies.carry(request.flowToken ?? createFlowToken()));
}
