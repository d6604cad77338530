import { fillTemplate } from '@menjin/contract/error-messages';
import { CommandError } from './command-error.ts';
import { describeCommands, findCommand } from './commands.ts';
import { terminalLocale } from './env.ts';
import { TEXTS, type Texts } from './i18n/texts.ts';

// Some package runners pass on the `--` that stood before the arguments.
process.exitCode = await run(process.argv.slice(2).filter((arg) => arg !== '--'));

/** Answers with what the process exits. */
async function run([name = 'help', ...args]: readonly string[]): Promise<number> {
  const texts = TEXTS[terminalLocale()];
  try {
    const command = await findCommand(name);
    if (command === null) throw unknownCommand(name, texts);
    await command(args, texts);
    return 0;
  } catch (error) {
    // Late, like the commands: it knows the errors of the whole API.
    const { describeFailure } = await import('./describe-failure.ts');
    const { lines, exitCode } = describeFailure(error, texts);
    process.stderr.write(`${lines.join('\n')}\n`);
    return exitCode;
  }
}

function unknownCommand(name: string, { words }: Texts): CommandError {
  const line = fillTemplate(words.unknownCommand, { name });
  return new CommandError(`${line}\n\n${describeCommands(words)}`, { exitCode: 2 });
}
