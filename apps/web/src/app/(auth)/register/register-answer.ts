import type { CodeFormAnswer } from '../../../components/code-form-answer.ts';

/** What was typed beside the number, and may be shown again: no passwords, no captcha. */
export type RegisterValues = {
  /** Ticked once it was asked: the number has an account that was not used for long. */
  isNewNumber: boolean;
  username: string;
  agreed: boolean;
};

export type RegisterAnswer = CodeFormAnswer & { values: RegisterValues };

/** The form as it is first shown. */
export function firstRegisterAnswer(code: CodeFormAnswer): RegisterAnswer {
  return { ...code, values: { isNewNumber: false, username: '', agreed: false } };
}
