import type { Texts } from '../i18n/texts.ts';
import type { Terminal } from '../terminal.ts';
import type { AdminDeps, GivenAdmin, MadeAdmin } from './admin.ts';
import { chooseAccount } from './choose-account.ts';
import { createAccount } from './create-account.ts';
import { promoteAccount } from './promote-account.ts';

/**
 * Lets the account that is named administer, or makes one under that name.
 *
 * @throws CommandError when somebody has to be asked and nobody is there, or says no
 * @throws AppError as of `grantStaff`, where nobody can be asked for something better
 */
export async function makeAdmin(
  deps: AdminDeps,
  given: GivenAdmin,
  terminal: Terminal,
  texts: Texts,
): Promise<MadeAdmin> {
  const chosen = await chooseAccount(deps, given, terminal, texts);
  return 'account' in chosen
    ? promoteAccount(deps, chosen.account, given, { terminal, texts })
    : createAccount(deps, { ...given, ...chosen }, { terminal, texts });
}
