import { type ParseArgsConfig, parseArgs } from 'node:util';
import { fillTemplate } from '@menjin/contract/error-messages';
import { CommandError } from './command-error.ts';
import type { Dictionary } from './i18n/zh-cn.ts';

/**
 * @param help what is said where they are wrong
 * @throws CommandError that names the option which is wrong, and no value
 */
export function readOptions<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
  { words, help }: { words: Dictionary; help: string },
) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new CommandError(`${complaintOf(error, words)}\n\n${help}`, { exitCode: 2 });
  }
}

/** Node's own sentence would repeat an argument, which may be a password after all. */
function complaintOf(error: unknown, { notUnderstood, tooMany }: Dictionary): string {
  const [, name] =
    /'(?:-\w, )?(--?[a-z][\w-]*)/i.exec(error instanceof Error ? error.message : '') ?? [];
  return name === undefined ? tooMany : fillTemplate(notUnderstood, { name });
}
