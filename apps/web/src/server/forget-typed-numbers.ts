import 'server-only';
import { SMS_PURPOSES } from '@menjin/contract';
import { dropCarriedMobile } from './carried-mobile.ts';
import { forgetCode } from './sms-code-form/kept-code.ts';

/** Leaves no number behind in the forms, nor what a code was asked for: somebody else may use the browser next. */
export async function forgetTypedNumbers(): Promise<void> {
  await dropCarriedMobile();
  for (const purpose of SMS_PURPOSES) await forgetCode({ purpose });
}
