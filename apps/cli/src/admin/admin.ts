import type { Deps } from '@menjin/api';

/** What was given with the command; whatever is missing is asked for. */
export type GivenAdmin = {
  username: string | undefined;
  mobile: string | undefined;
  readPassword: (() => Promise<string>) | undefined;
  /** Whether an account that is there administers without a question. */
  yes: boolean;
};

export type MadeAdmin = { username: string; how: 'created' | 'promoted' | 'isAlready' };

export type AdminDeps = Pick<Deps, 'accounts' | 'clock' | 'passwords' | 'users'>;
