import type { AccountIdentifier } from '@menjin/contract';
import { auditFacts } from '../audit-facts.ts';
import type { Client, Deps } from '../context.ts';
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
  | 'knownDevices'
  | 'passwords'
  | 'settings'
>;

// A device is looked at alike whether the name has an account or not.
const NOBODY = { id: 0, credentialsVersion: 0 };

/** An account that somebody names, or whose owner they are by other means: `session:…`, `number:…`. */
export type Claimed = AccountIdentifier | { id: number; knownBy: string };

/**
 * The account whose password it is; null for a wrong one, a name that nobody has, and an
 * account that is disabled. Each costs one look-up, one count and one comparison.
 *
 * @throws AppError TOO_MANY_FAILURES, TRY_LATER; SERVICE_BUSY before anything is looked up,
 * or when the client has gone before the comparison began
 */
export async function proveByPassword(
  deps: ProveByPasswordDeps,
  client: Client,
  claimed: Claimed,
  password: string,
): Promise<StoredAccount | null> {
  const { found, isRight, uncount } = await deps.passwords.withSlot(async (slot) => {
    const account = await ('id' in claimed
      ? deps.accounts.get(claimed.id)
      : deps.accounts.find(claimed));
    const guesser = { ip: client.ip, knownBy: knownBy(deps, client, claimed, account) };
    const takeBack = await countLoginFailure(deps, account ?? claimed, guesser);
    try {
      const matches = await slot.verify(password, account?.passwordHash ?? null);
      return { found: account, isRight: matches, uncount: takeBack };
    } catch (error) {
      // Nothing was compared: it was no guess.
      await takeBack();
      throw error;
    }
  }, client);
  if (found === null || !isRight || !found.isActive) {
    await deps.audit.record(found?.id ?? null, auditFacts(deps, client, 'sign-in-failed'));
    return null;
  }
  await uncount();
  await upgradeHash(deps, found, password);
  return found;
}

function knownBy(
  { clock, knownDevices }: Pick<Deps, 'clock' | 'knownDevices'>,
  { deviceToken }: Client,
  claimed: Claimed,
  account: StoredAccount | null,
): string | null {
  if ('knownBy' in claimed) return claimed.knownBy;
  const device = knownDevices.recognize(deviceToken, account ?? NOBODY, clock.now());
  return device === null || account === null ? null : `device:${device}`;
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
