import type { FormAnswer } from '../../../components/form-error.ts';

/** The ids of what an error of this form can be about. */
export type LoginField = 'identifier' | 'password';

export type LoginAnswer = FormAnswer & {
  identifier: string;
  remembered: boolean;
  /** Another one with every answer, so that the password is typed anew. */
  attempt: string;
};

/** The form as it is first shown; a number may have come along from the page before. */
export function firstLoginAnswer(identifier: string): LoginAnswer {
  return { identifier, remembered: false, attempt: '', errors: [], focus: null };
}
