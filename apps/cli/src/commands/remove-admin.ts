import { fillTemplate } from '@menjin/contract/error-messages';
import { unmakeAdmin } from '../admin/unmake-admin.ts';
import { withDeps } from '../deps.ts';
import type { Texts } from '../i18n/texts.ts';
import { readOptions } from '../read-options.ts';
import { openTerminal } from '../terminal.ts';

/** Takes the rights of staff away from an account. */
export async function removeAdmin(args: readonly string[], texts: Texts): Promise<void> {
  const { words } = texts;
  const { title, help, ...said } = words.removeAdmin;
  const options = readOptions(
    args,
    {
      username: { type: 'string' },
      yes: { type: 'boolean', short: 'y', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
    { words, help },
  );
  if (options.help) return void process.stdout.write(help);

  const terminal = openTerminal(words);
  await withDeps(texts, async ({ deps }) => {
    terminal.begin(title);
    const given = { username: options.username, yes: options.yes };
    const { username, how } = await unmakeAdmin(deps, given, terminal, texts);
    terminal.say(fillTemplate(said[how], { username }));
  });
}
