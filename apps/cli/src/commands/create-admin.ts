import { text as readText } from 'node:stream/consumers';
import { fillTemplate } from '@menjin/contract/error-messages';
import { readAdminOptions } from '../admin/admin-options.ts';
import { makeAdmin } from '../admin/make-admin.ts';
import { CommandError } from '../command-error.ts';
import { withDeps } from '../deps.ts';
import type { Texts } from '../i18n/texts.ts';
import { openTerminal } from '../terminal.ts';

/** Makes an account that administers, or lets one that is there do so. */
export async function createAdmin(args: readonly string[], texts: Texts): Promise<void> {
  const { createAdmin: words } = texts.words;
  const options = readAdminOptions(args, texts.words);
  if (options.help) return void process.stdout.write(words.help);
  if (options.passwordStdin && process.stdin.isTTY)
    throw new CommandError(words.stdinIsTerminal, { exitCode: 2 });

  const terminal = openTerminal(texts.words);
  await withDeps(texts, async ({ deps, env }) => {
    const readPassword = options.passwordStdin ? readPasswordLine : undefined;
    terminal.begin(words.title);
    const { username, how } = await makeAdmin(deps, { ...options, readPassword }, terminal, texts);
    const url = new URL('/staff', env.NEXTAUTH_URL).href;
    terminal.say(
      `${fillTemplate(words[how], { username })}\n${fillTemplate(words.signIn, { url })}`,
    );
  });
}

/** Standard input whole, but for the line break that `echo` and editors put behind it. */
async function readPasswordLine(): Promise<string> {
  return (await readText(process.stdin)).replace(/\r?\n$/, '');
}
