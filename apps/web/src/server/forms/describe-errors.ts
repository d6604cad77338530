import 'server-only';
import type { AppErrorCode, AppErrorData } from '@menjin/contract';
import { type ErrorMessages, formatErrorMessage } from '@menjin/contract/error-messages';
import type { FormError } from '../../components/form-error.ts';

/** Where a form says what is wrong. */
export type ErrorPlaces<Field extends string> = {
  /** The ids of what can be wrong, from top to bottom. */
  fields: readonly Field[];
  /** What to say of a field left empty. */
  required: Partial<Record<Field, string>>;
  /** Input paths whose field has another name. */
  fieldOfPath?: Record<string, Field>;
  /** The field that an error of the whole request is about. */
  fieldOfCode?: Partial<Record<AppErrorCode, Field>>;
};

/** One sentence for each thing wrong, in the order of the fields. */
export function describeErrors<Field extends string>(
  { appCode, detail, fieldErrors }: AppErrorData,
  places: ErrorPlaces<Field>,
  messages: ErrorMessages,
): FormError[] {
  const codes = new Map<Field | null, AppErrorCode>();
  for (const [path, code] of Object.entries(fieldErrors)) {
    const name = places.fieldOfPath?.[path] ?? path;
    const field = places.fields.find((known) => known === name) ?? null;
    // A code that was never asked for explains why its field is empty.
    if (!codes.has(field) || code === 'CODE_NOT_REQUESTED') codes.set(field, code);
  }
  if (codes.size === 0) codes.set(places.fieldOfCode?.[appCode] ?? null, appCode);

  return [...places.fields, null].flatMap((field) => {
    const code = codes.get(field);
    if (code === undefined) return [];
    const required = field !== null && code === 'FIELD_REQUIRED' ? places.required[field] : null;
    return { field, code, message: required ?? formatErrorMessage(messages, code, detail) };
  });
}
