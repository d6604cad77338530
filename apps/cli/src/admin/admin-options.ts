import type { Dictionary } from '../i18n/zh-cn.ts';
import { readOptions } from '../read-options.ts';

export type AdminOptions = {
  username: string | undefined;
  mobile: string | undefined;
  /** Whether the password comes by standard input. */
  passwordStdin: boolean;
  yes: boolean;
  help: boolean;
};

/** @throws CommandError */
export function readAdminOptions(args: readonly string[], words: Dictionary): AdminOptions {
  const given = readOptions(
    args,
    {
      username: { type: 'string' },
      mobile: { type: 'string' },
      'password-stdin': { type: 'boolean', default: false },
      yes: { type: 'boolean', short: 'y', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
    { words, help: words.createAdmin.help },
  );
  const { username, mobile, yes, help } = given;
  return { username, mobile, passwordStdin: given['password-stdin'], yes, help };
}
