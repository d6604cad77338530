'use server';

import { redirect } from 'next/navigation';
import { caller } from '../../server/caller.ts';

export async function signOut(): Promise<void> {
  await (await caller()).session.end();
  redirect('/login');
}
