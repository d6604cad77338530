import { parseArgs } from 'node:util';
import { fillTemplate } from '@menjin/contract/error-messages';
import { CommandError } from '../command-error.ts';
import type { Dictionary } from '../i18n/zh-cn.ts';

export type AdminOptions = {
  username: string | undefined;
  mobile: string | undefined;
  /** Whether the password comes by standard input. */
  passwordStdin: boolean;
  yes: boolean;
  help: boolean;
};

/** @throws CommandError that names the option which is wrong, and no value */
export function readAdminOptions(args: readonly string[], words: Dictionary): AdminOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        username: { type: 'string' },
        mobile: { type: 'string' },
        'password-stdin': { type: 'boolean', default: false },
        yes: { type: 'boolean', short: 'y', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { username, mobile, yes, help } = values;
    return { username, mobile, passwordStdin: values['password-stdin'], yes, help };
  } catch (error) {
    const line = complaintOf(error, words);
    throw new CommandError(`${line}\n\n${words.createAdmin.help}`, { exitCode: 2 });
  }
}

/** Node's own sentence would repeat an argument, which may be a password after all. */
function complaintOf(error: unknown, { notUnderstood, tooMany }: Dictionary): string {
  const [, name] =
    /'(?:-\w, )?(--?[a-z][\w-]*)/i.exec(error instanceof Error ? error.message : '') ?? [];
  return name === undefined ? tooMany : fillTemplate(notUnderstood, { name });
}
