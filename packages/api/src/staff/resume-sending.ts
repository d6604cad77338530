import type { Deps } from '../context.ts';
import { EVERYONE } from '../sms/everyone.ts';

/** Ends a pause. The blocks of single numbers stay. */
export async function resumeSending(
  deps: Pick<Deps, 'smsBlocks'>,
): Promise<{ wasPaused: boolean }> {
  return { wasPaused: await deps.smsBlocks.remove(EVERYONE) };
}
