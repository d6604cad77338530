import { type AppErrorCode, isAppErrorCode } from '@menjin/contract';
import { formatErrorMessage } from '@menjin/contract/error-messages';
import type { Texts } from '../i18n/texts.ts';

type Result = { success: true } | { success: false; error: { issues: { message: string }[] } };
type Schema = { safeParse(value: unknown): Result };

/** What a field's schema has against a value; null where nothing. */
export function complaintCode(schema: Schema, value: unknown): AppErrorCode | null {
  const result = schema.safeParse(value);
  if (result.success) return null;
  const message = result.error.issues[0]?.message;
  return isAppErrorCode(message) ? message : 'FIELD_INVALID';
}

export const sentence = ({ errors }: Pick<Texts, 'errors'>, code: AppErrorCode): string =>
  formatErrorMessage(errors, code);
