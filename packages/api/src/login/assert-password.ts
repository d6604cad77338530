import { fieldError } from '../app-error.ts';
import type { Client } from '../context.ts';
import type { StoredAccount } from '../ports.ts';
import { type ProveByPasswordDeps, proveByPassword } from './prove-by-password.ts';

/**
 * Somebody who is known by other means types an account's password, too.
 *
 * @param field the name of the field that the password was typed into
 * @throws AppError PASSWORD_WRONG, TOO_MANY_FAILURES, SERVICE_BUSY
 */
export async function assertPassword(
  deps: ProveByPasswordDeps,
  client: Client,
  known: { id: number; knownBy: string },
  { password, field }: { password: string; field: string },
): Promise<StoredAccount> {
  const account = await proveByPassword(deps, client, known, password);
  if (account === null) throw fieldError(field, 'PASSWORD_WRONG');
  return account;
}
