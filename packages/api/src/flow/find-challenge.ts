import type { Deps, RequestFacts } from '../context.ts';

/** The code that a visitor asked for; `isOpen` where it is bound to its number alone. */
export type FoundChallenge = { challengeId: string; isOpen: boolean };

/** Which code a visitor means who has not got its id; null where they asked for none. */
export async function findChallenge(
  { flowChallenges }: Pick<Deps, 'flowChallenges'>,
  { flowToken }: Pick<RequestFacts, 'flowToken'>,
  mobile: string,
): Promise<FoundChallenge | null> {
  const own = flowToken === null ? null : await flowChallenges.find({ flow: flowToken, mobile });
  if (own !== null) return { challengeId: own, isOpen: false };
  const open = await flowChallenges.find({ flow: null, mobile });
  return open === null ? null : { challengeId: open, isOpen: true };
}
