import type { AppErrorCode } from '@menjin/contract';
import { errorData } from '../error-data.ts';

/** `ok`, or the code of what was refused. */
export async function outcomeOf(attempt: Promise<unknown>): Promise<'ok' | AppErrorCode> {
  try {
    await attempt;
    return 'ok';
  } catch (error) {
    return errorData(error).appCode;
  }
}
