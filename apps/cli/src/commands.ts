import type { Texts } from './i18n/texts.ts';
import type { Dictionary } from './i18n/zh-cn.ts';

/** @throws CommandError, AppError or StartError, for `describeFailure` to tell */
export type Command = (args: readonly string[], texts: Texts) => Promise<void>;

const help: Command = async (_args, { words }) =>
  void process.stdout.write(describeCommands(words));

// Loaded when asked for: whoever wants help waits for none of them.
const COMMANDS: Record<keyof Dictionary['about'], () => Promise<Command>> = {
  'create-admin': async () => (await import('./commands/create-admin.ts')).createAdmin,
  'remove-admin': async () => (await import('./commands/remove-admin.ts')).removeAdmin,
  help: async () => help,
};

/** Null where there is none of that name. */
export async function findCommand(name: string): Promise<Command | null> {
  const asked = ['--help', '-h'].includes(name) ? 'help' : name;
  return Object.hasOwn(COMMANDS, asked) ? COMMANDS[asked as keyof typeof COMMANDS]() : null;
}

/** All commands, with what each does. */
export function describeCommands({ usage, commands, more, about }: Dictionary): string {
  const width = Math.max(...Object.keys(about).map((name) => name.length));
  const lines = Object.entries(about).map(([name, what]) => `  ${name.padEnd(width)}  ${what}`);
  return [usage, '', commands, ...lines, '', more, ''].join('\n');
}
