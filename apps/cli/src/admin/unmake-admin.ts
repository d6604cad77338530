import { type Deps, revokeStaff } from '@menjin/api';
import { parseIdentifier } from '@menjin/contract';
import { fillTemplate } from '@menjin/contract/error-messages';
import { CommandError } from '../command-error.ts';
import type { Texts } from '../i18n/texts.ts';
import type { Terminal } from '../terminal.ts';
import { askName } from './ask-name.ts';

export type UnmadeAdmin = { username: string; how: 'removed' | 'isNone' };

/**
 * Takes the rights of staff away from the account that is named. It asks nothing, since it may be
 * urgent and `makeAdmin` undoes it, unless nobody would be left who administers.
 *
 * @throws CommandError where there is no such account, or when somebody has to be asked and
 * nobody is there, or says no
 */
export async function unmakeAdmin(
  deps: Pick<Deps, 'accounts' | 'clock' | 'users'>,
  given: { username: string | undefined; yes: boolean },
  terminal: Terminal,
  texts: Texts,
): Promise<UnmadeAdmin> {
  const { removeAdmin: words, cancelled } = texts.words;
  const name = given.username ?? (await askName(terminal, texts, words.needsName));
  const account = await deps.accounts.find(parseIdentifier(name));
  if (account === null) throw new CommandError(words.noSuchAccount);
  const { id, username } = account;
  let outcome = await revokeStaff(deps, { id, sparesLast: !given.yes });
  if (outcome === 'is-last') {
    if (!terminal.isInteractive) throw new CommandError(fillTemplate(words.needsYes, { username }));
    const isMeant = await terminal.confirm(fillTemplate(words.removeLast, { username }));
    if (!isMeant) throw new CommandError(cancelled);
    outcome = await revokeStaff(deps, { id, sparesLast: false });
  }
  return { username, how: outcome === 'demoted' ? 'removed' : 'isNone' };
}
