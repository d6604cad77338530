import type { Deps, RequestFacts } from '../context.ts';
import { type LookupDeps, takeLookup } from './take-lookup.ts';

/**
 * Whether a number has an account. Our own pages tell it only after a right code; front
 * ends that cannot do without ask here, so often and no more.
 *
 * @param mobile a normalised number
 * @throws AppError TRY_LATER with `retryAfterSeconds`
 */
export async function isMobileTaken(
  deps: LookupDeps & Pick<Deps, 'accounts'>,
  { ip }: Pick<RequestFacts, 'ip'>,
  mobile: string,
): Promise<boolean> {
  await takeLookup(deps, ip);
  return deps.accounts.exists({ kind: 'mobile', value: mobile });
}
