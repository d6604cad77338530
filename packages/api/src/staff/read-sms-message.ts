import type { GetSmsMessageInput, ListedSmsMessage } from '@menjin/contract';
import { AppError } from '../app-error.ts';
import type { Deps } from '../context.ts';
import { toListedSms } from './list-sms-messages.ts';

/**
 * One message of the log. No code and no full number is in it.
 *
 * @throws AppError RECORD_GONE
 */
export async function readSmsMessage(
  deps: Pick<Deps, 'smsLog'>,
  { id }: GetSmsMessageInput,
): Promise<ListedSmsMessage> {
  const message = await deps.smsLog.find(id);
  if (message === null) throw new AppError('RECORD_GONE');
  return toListedSms(message);
}
