import type { AppErrorCode } from '@menjin/contract';

/** One thing wrong with a form, in words; `field` is the id of what it is about. */
export type FormError = {
  field: string | null;
  message: string;
  /** Null where the browser found it. */
  code: AppErrorCode | null;
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
  return answer.errors.find((error) => error.field === field)?.message ?? null;
}

export function hasError(answer: FormAnswer, code: AppErrorCode): boolean {
  return answer.errors.some((error) => error.code === code);
}
