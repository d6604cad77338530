import { type CodeFormAnswer, emptyCodeFormAnswer } from '../../../components/code-form-answer.ts';

/** What was typed and may be shown again: everything but passwords, code and captcha. */
export type RegisterValues = {
  mobile: string;
  /** Ticked once it was asked: the number has an account that was not used for long. */
  isNewNumber: boolean;
  username: string;
  agreed: boolean;
};

export type RegisterAnswer = CodeFormAnswer & { values: RegisterValues };

/** The form as it is first shown. */
export function emptyRegisterAnswer(captchaId: string): RegisterAnswer {
  return {
    ...emptyCodeFormAnswer(captchaId),
    values: { mobile: '', isNewNumber: false, username: '', agreed: false },
  };
}
