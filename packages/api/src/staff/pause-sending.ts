import type { PauseSendingInput } from '@menjin/contract';
import type { Deps } from '../context.ts';
import { EVERYONE } from '../sms/everyone.ts';

/**
 * Refuses all further requests for codes until sending is resumed; what was accepted
 * before waits as long as its code lives. A second pause replaces reason, time and name.
 */
export async function pauseSending(
  deps: Pick<Deps, 'clock' | 'smsBlocks'>,
  staff: { id: number },
  { reason }: PauseSendingInput,
): Promise<void> {
  const createdAt = deps.clock.now();
  await deps.smsBlocks.put({ prefix: EVERYONE, reason, createdAt, createdBy: staff.id });
}
