import { grantStaff } from '@menjin/api';
import { maskMobile } from '@menjin/contract';
import { fillTemplate } from '@menjin/contract/error-messages';
import { CommandError } from '../command-error.ts';
import type { Texts } from '../i18n/texts.ts';
import type { Terminal } from '../terminal.ts';
import type { AdminDeps, GivenAdmin, MadeAdmin } from './admin.ts';

/**
 * Lets an account administer once somebody has said that this very one is meant. A password that
 * is given with it is refused: whoever sent it believes that it will open the account.
 */
export async function promoteAccount(
  deps: AdminDeps,
  { id, username, mobile }: { id: number; username: string; mobile: string | null },
  { readPassword, yes }: Pick<GivenAdmin, 'readPassword' | 'yes'>,
  { terminal, texts }: { terminal: Terminal; texts: Texts },
): Promise<MadeAdmin> {
  const { createAdmin: words, cancelled } = texts.words;
  const user = await deps.users.find(id);
  if (user?.isActive && user.isStaff && user.isSuperuser) return { username, how: 'isAlready' };

  const account = mobile === null ? username : `${username} (${maskMobile(mobile)})`;
  if (readPassword !== undefined)
    throw new CommandError(fillTemplate(words.keepsPassword, { account }));
  if (!yes) {
    if (!terminal.isInteractive) throw new CommandError(fillTemplate(words.needsYes, { account }));
    const isMeant = await terminal.confirm(fillTemplate(words.promote, { account }));
    if (!isMeant) throw new CommandError(cancelled);
  }
  await grantStaff(deps, { id });
  return { username, how: 'promoted' };
}
