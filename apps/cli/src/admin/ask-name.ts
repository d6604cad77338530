import { CommandError } from '../command-error.ts';
import type { Texts } from '../i18n/texts.ts';
import type { Terminal } from '../terminal.ts';
import { sentence } from './complaint.ts';

/**
 * @param needsName what is said where nobody can be asked
 * @throws CommandError
 */
export async function askName(
  terminal: Terminal,
  texts: Texts,
  needsName: string,
): Promise<string> {
  if (!terminal.isInteractive) throw new CommandError(needsName, { exitCode: 2 });
  const isEmpty = (name: string) => name.trim() === '';
  const asked = await terminal.ask(texts.words.createAdmin.username, (name) =>
    isEmpty(name) ? sentence(texts, 'FIELD_REQUIRED') : undefined,
  );
  return asked.trim();
}
