import type { Deps } from '../context.ts';
import type { StoredAccount } from '../ports.ts';

/**
 * Ends whatever codes are live for an account's number. Before a change, not after it: while
 * they cannot be ended nothing is changed.
 */
export async function endOpenCodes(
  { smsChallenges }: Pick<Deps, 'smsChallenges'>,
  { mobile }: Pick<StoredAccount, 'mobile'>,
): Promise<void> {
  if (mobile !== null) await smsChallenges.endAll(mobile);
}
