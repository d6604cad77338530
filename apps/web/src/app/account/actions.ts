'use server';

import { errorData } from '@menjin/api';
import { redirect } from 'next/navigation';
import { caller } from '../../server/caller.ts';
import { forgetTypedNumbers } from '../../server/forget-typed-numbers.ts';
import { asForm } from '../../server/forms/as-form.ts';
import { formText } from '../../server/forms/form-text.ts';
import { leadAway } from './lead-away.ts';

export async function signOut(): Promise<void> {
  await (await caller()).session.end();
  await forgetTypedNumbers();
  redirect('/login');
}

/** Signs out the one device that the form names. */
export async function revokeSession(sent: FormData): Promise<void> {
  try {
    await (await caller()).session.revoke({ id: formText(asForm(sent), 'id') });
  } catch (error) {
    leadAway(error, '/account');
    // One that is gone already is what was wanted.
    if (errorData(error).appCode !== 'NOT_FOUND') throw error;
  }
  redirect('/account?done=device');
}

export async function revokeOtherSessions(): Promise<void> {
  try {
    await (await caller()).session.revokeOthers();
  } catch (error) {
    leadAway(error, '/account/other-devices');
    throw error;
  }
  redirect('/account?done=other-devices');
}
