import type { ResumeSendingInput } from '@menjin/contract';
import type { ActingStaff } from '../acting-staff.ts';
import type { Deps } from '../context.ts';
import { EVERYONE } from '../sms/everyone.ts';
import { staffAction } from './staff-action.ts';

/** Ends a pause. The blocks of single numbers stay. */
export async function resumeSending(
  deps: Pick<Deps, 'clock' | 'smsBlocks'>,
  staff: ActingStaff,
  { reason }: ResumeSendingInput,
): Promise<{ wasPaused: boolean }> {
  const action = staffAction(deps, staff, { action: 'sending-resumed', reason });
  return { wasPaused: await deps.smsBlocks.remove(EVERYONE, action) };
}
