import { type AppErrorCode, isAppError } from '@menjin/client';
import { codeSentence, errorSentence } from '@menjin/client/messages';
import type { Text } from '../i18n/text-provider.tsx';

/** What is wrong with a form, in words. */
export type Problems = {
  /** What is about no field; null where there is nothing of the kind. */
  general: string | null;
  /** By the ids of the fields. */
  fields: Readonly<Record<string, string>>;
};

/** Where a form says what is wrong. */
export type ProblemPlaces = {
  /** The ids of its fields. */
  fields: readonly string[];
  /** Paths of the input that belong to a field of another name. */
  fieldOfPath?: Readonly<Record<string, string>>;
  /** The field that a refusal of the whole request is about. */
  fieldOfCode?: Partial<Record<AppErrorCode, string>>;
  /** Where it is said when nothing else fits; above the form when left out. */
  otherwise?: string;
};

/** A sentence for each thing that an error says is wrong. */
export function describeProblems(
  error: unknown,
  places: ProblemPlaces,
  { t, language }: Pick<Text, 't' | 'language'>,
): Problems {
  if (error === null) return { general: null, fields: {} };
  if (!isAppError(error)) return { general: errorSentence(error, language), fields: {} };
  const { appCode, detail, fieldErrors } = error.data;
  const own: Partial<Record<AppErrorCode, string>> = t.ownSentences;
  const sentence = (code: AppErrorCode) => own[code] ?? codeSentence(code, language, detail);

  const fields: Record<string, string> = {};
  for (const [path, code] of Object.entries(fieldErrors)) {
    const field = places.fieldOfPath?.[path] ?? path;
    // A code that was never asked for explains why its field is empty.
    if (places.fields.includes(field) && (!(field in fields) || code === 'CODE_NOT_REQUESTED'))
      fields[field] = sentence(code);
  }
  if (Object.keys(fields).length > 0) return { general: null, fields };
  const field = places.fieldOfCode?.[appCode] ?? places.otherwise;
  return field === undefined
    ? { general: sentence(appCode), fields: {} }
    : { general: null, fields: { [field]: sentence(appCode) } };
}
