import type { BegunReset } from '@menjin/contract';
import { newCode } from './ask.ts';
import type { Scene } from './scene.ts';

/** What lets whoever reads the messages of a number choose a new password. */
export async function newTicket(scene: Scene, mobile: string): Promise<string> {
  const challenge = await newCode(scene, { mobile, purpose: 'reset' });
  const begun = await scene.call<BegunReset>('password.beginReset', { mobile, ...challenge });
  if (begun.outcome !== 'ok' || begun.data.kind !== 'ticket') throw new Error(begun.text);
  return begun.data.ticket;
}
