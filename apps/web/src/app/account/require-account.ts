import 'server-only';
import type { Account } from '@menjin/contract';
import { caller } from '../../server/caller.ts';
import { leadAway } from './lead-away.ts';

/** The account that is signed in; anybody else is led to the login, and from there to the path. */
export async function requireAccount(path: string): Promise<Account> {
  try {
    return await (await caller()).account.get();
  } catch (error) {
    leadAway(error, path);
    throw error;
  }
}
