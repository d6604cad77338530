import type { PauseSendingInput } from '@menjin/contract';
import type { Deps } from '../context.ts';
import { EVERYONE } from './everyone.ts';

/**
 * Refuses all further requests for codes until sending is resumed; what was accepted
 * before still goes out. A second pause replaces the reason, the time and the name.
 */
export async function pauseSending(
  deps: Pick<Deps, 'clock' | 'smsBlocks'>,
  staff: { id: number },
  { reason }: PauseSendingInput,
): Promise<void> {
  const createdAt = deps.clock.now();
  await deps.smsBlocks.put({ prefix: EVERYONE, reason, createdAt, createdBy: staff.id });
}
