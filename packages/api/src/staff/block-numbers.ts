import type { BlockNumbersInput } from '@menjin/contract';
import type { Deps } from '../context.ts';

/** Refuses codes for all numbers that begin alike. Answers how the beginning was read. */
export async function blockNumbers(
  deps: Pick<Deps, 'clock' | 'smsBlocks'>,
  staff: { id: number },
  { prefix, reason }: BlockNumbersInput,
): Promise<{ prefix: string }> {
  const createdAt = deps.clock.now();
  await deps.smsBlocks.put({ prefix, reason, createdAt, createdBy: staff.id });
  return { prefix };
}
