import type { AccountIdentifier } from '@menjin/contract';
import { auditFacts } from '../audit-facts.ts';
import type { Deps, RequestFacts } from '../context.ts';
import type { StoredAccount } from '../ports.ts';
import { countLoginFailure } from './count-login-failure.ts';

export type ProveByPasswordDeps = Pick<
  Deps,
  | 'accounts'
  | 'alarms'
  | 'allowances'
  | 'audit'
  | 'clock'
  | 'countRefusal'
  | 'passwords'
  | 'settings'
>;

/**
 * The account whose password it is; null for a wrong one, a name that nobody has, and an
 * account that is disabled. Each costs one look-up, one count and one comparison.
 *
 * @throws AppError SERVICE_BUSY before anything is looked up; TOO_MANY_FAILURES, TRY_LATER
 */
export async function proveByPassword(
  deps: ProveByPasswordDeps,
  request: Pick<RequestFacts, 'ip' | 'userAgent' | 'signal'>,
  claimed: AccountIdentifier | { id: number },
  password: string,
): Promise<StoredAccount | null> {
  const guess = await deps.passwords.withSlot(async (slot) => {
    const found = await ('id' in claimed
      ? deps.accounts.get(claimed.id)
      : deps.accounts.find(claimed));
    const takeBack = await countLoginFailure(deps, request, found ?? claimed);
    const isRight = await slot.verify(password, found?.passwordHash ?? null);
    return { found, isRight, takeBack };
  }, request);
  const { found } = guess;
  if (found === null || !guess.isRight || !found.isActive) {
    await deps.audit.record(found?.id ?? null, auditFacts(deps, request, 'sign-in-failed'));
    return null;
  }
  await guess.takeBack();
  await upgradeHash(deps, found, password);
  return found;
}

/** A password that is stored in an older form is stored anew, while it is known. */
async function upgradeHash(
  { accounts, passwords }: Pick<Deps, 'accounts' | 'passwords'>,
  { id, passwordHash }: StoredAccount,
  password: string,
): Promise<void> {
  if (!passwords.needsRehash(passwordHash)) return;
  // Nobody is kept out because there is no room for it now: the next login will do.
  const upgraded = await passwords.withSlot((slot) => slot.hash(password)).catch(() => null);
  if (upgraded !== null) await accounts.upgradePasswordHash(id, passwordHash, upgraded);
}
