import type { UnblockNumbersInput } from '@menjin/contract';
import type { ActingStaff } from '../acting-staff.ts';
import type { Deps } from '../context.ts';
import { staffAction } from './staff-action.ts';

/** Ends the block of this very beginning; wider and narrower ones stay. */
export async function unblockNumbers(
  deps: Pick<Deps, 'clock' | 'smsBlocks'>,
  staff: ActingStaff,
  { prefix, reason }: UnblockNumbersInput,
): Promise<{ prefix: string; wasBlocked: boolean }> {
  const action = staffAction(deps, staff, { action: 'numbers-unblocked', prefix, reason });
  return { prefix, wasBlocked: await deps.smsBlocks.remove(prefix, action) };
}
