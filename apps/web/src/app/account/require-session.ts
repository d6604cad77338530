import 'server-only';
import type { CurrentSession } from '@menjin/contract';
import { caller } from '../../server/caller.ts';
import { leadToConfirmation, leadToLogin } from './lead-away.ts';

/** Who is signed in; anybody else is led to the login, and from there to the path. */
export async function requireSession(path: string): Promise<CurrentSession> {
  return (await (await caller()).session.current()) ?? leadToLogin(path);
}

/** The same for a page behind which only somebody belongs who has just confirmed to be the owner. */
export async function requireConfirmedSession(path: string): Promise<CurrentSession> {
  const session = await requireSession(path);
  if (session.confirmedUntil === null) leadToConfirmation(path);
  return session;
}
