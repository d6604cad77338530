import type { PauseSendingInput } from '@menjin/contract';
import type { ActingStaff } from '../acting-staff.ts';
import type { Deps } from '../context.ts';
import { EVERYONE } from '../sms/everyone.ts';
import { maskNumbers } from './mask-numbers.ts';
import { staffAction } from './staff-action.ts';

/**
 * Refuses all further requests for codes until sending is resumed; what was accepted
 * before waits as long as its code lives. A second pause replaces reason, time and name.
 */
export async function pauseSending(
  deps: Pick<Deps, 'clock' | 'smsBlocks'>,
  staff: ActingStaff,
  { reason }: PauseSendingInput,
): Promise<void> {
  const action = staffAction(deps, staff, { action: 'sending-paused', reason });
  const block = {
    prefix: EVERYONE,
    reason: maskNumbers(reason),
    createdAt: action.at,
    createdBy: staff.id,
  };
  await deps.smsBlocks.put(block, action);
}
