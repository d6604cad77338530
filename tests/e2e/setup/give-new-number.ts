import { newMobile } from './fixtures.ts';
import type { Account } from './sign-up.ts';

type Query = (sql: string, values: unknown[]) => Promise<unknown[]>;

/** Gives an account a number that no message went to yet: nobody has to wait before the next. */
export async function giveNewNumber<T extends Account>(query: Query, account: T): Promise<T> {
  const mobile = newMobile();
  await query('UPDATE tb_users SET mobile = $1 WHERE mobile = $2', [mobile, account.mobile]);
  return { ...account, mobile };
}
