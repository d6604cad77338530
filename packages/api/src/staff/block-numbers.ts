import type { BlockNumbersInput } from '@menjin/contract';
import type { ActingStaff } from '../acting-staff.ts';
import type { Deps } from '../context.ts';
import { maskNumbers } from './mask-numbers.ts';
import { staffAction } from './staff-action.ts';

/** Refuses codes for all numbers that begin alike. Answers how the beginning was read. */
export async function blockNumbers(
  deps: Pick<Deps, 'clock' | 'smsBlocks'>,
  staff: ActingStaff,
  { prefix, reason }: BlockNumbersInput,
): Promise<{ prefix: string }> {
  const action = staffAction(deps, staff, { action: 'numbers-blocked', prefix, reason });
  const block = { prefix, reason: maskNumbers(reason), createdAt: action.at, createdBy: staff.id };
  await deps.smsBlocks.put(block, action);
  return { prefix };
}
