import 'server-only';
import { errorData } from '@menjin/api';
import type { ErrorMessages } from '@menjin/contract/error-messages';
import { ERROR_SUMMARY_ID, type FormAnswer } from '../../components/form-error.ts';
import { currentErrorMessages } from '../../i18n/dictionaries.ts';
import { describeErrors, type ErrorPlaces } from './describe-errors.ts';

/**
 * What a form answers to a refusal: all that is wrong, and the focus on its summary.
 *
 * @param own sentences of this form in place of the general ones
 */
export async function refuseForm<Field extends string>(
  error: unknown,
  places: ErrorPlaces<Field>,
  own: Partial<ErrorMessages['sentences']> = {},
): Promise<FormAnswer> {
  const { sentences, ...messages } = await currentErrorMessages();
  const said = { ...messages, sentences: { ...sentences, ...own } };
  return { errors: describeErrors(errorData(error), places, said), focus: ERROR_SUMMARY_ID };
}
