import type { UnblockNumbersInput } from '@menjin/contract';
import type { Deps } from '../context.ts';

/** Ends the block of this very beginning; wider and narrower ones stay. */
export async function unblockNumbers(
  deps: Pick<Deps, 'smsBlocks'>,
  { prefix }: UnblockNumbersInput,
): Promise<{ prefix: string; wasBlocked: boolean }> {
  return { prefix, wasBlocked: await deps.smsBlocks.remove(prefix) };
}
