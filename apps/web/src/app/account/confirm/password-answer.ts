import { EMPTY_FORM_ANSWER, type FormAnswer } from '../../../components/form-error.ts';

export type PasswordAnswer = FormAnswer & {
  /** Another one with every answer, so that the password is typed anew. */
  attempt: string;
};

export const EMPTY_PASSWORD_ANSWER: PasswordAnswer = { ...EMPTY_FORM_ANSWER, attempt: '' };
