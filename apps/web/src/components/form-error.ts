import type { AppErrorCode } from '@menjin/contract';

/** One thing wrong with a form, in words; `field` is the id of what it is about. */
export type FormError = {
  field: string | null;
  message: string;
  /** Null where the browser found it. */
  code: AppErrorCode | null;
  /** The field was changed since: until the form is sent again, only the summary still says it. */
  isStale?: true;
};

/** What the server answers to a form: what is wrong, and where to go on. */
export type FormAnswer = {
  errors: readonly FormError[];
  /** The id of the element that gets the focus. */
  focus: string | null;
};

/** A form as it is first shown. */
export const EMPTY_FORM_ANSWER: FormAnswer = { errors: [], focus: null };

export const ERROR_SUMMARY_ID = 'error-summary';

export function errorAt(answer: FormAnswer, field: string): string | null {
  const found = answer.errors.find((error) => error.field === field && !error.isStale);
  return found?.message ?? null;
}

/** The same answer once a field was changed: whether it is still wrong is for the server to say. */
export function withFieldChanged<Answer extends FormAnswer>(answer: Answer, field: string): Answer {
  const errors = answer.errors.map((error) =>
    error.field === field ? { ...error, isStale: true as const } : error,
  );
  return { ...answer, errors, focus: null };
}

export function hasError(answer: FormAnswer, code: AppErrorCode): boolean {
  return answer.errors.some((error) => error.code === code);
}
