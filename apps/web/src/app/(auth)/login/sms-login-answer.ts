import { type CodeFormAnswer, emptyCodeFormAnswer } from '../../../components/code-form-answer.ts';

export type SmsLoginAnswer = CodeFormAnswer & {
  mobile: string;
  remembered: boolean;
  agreed: boolean;
  /** The account was not used for long: its password is asked for, too. */
  isPasswordAsked: boolean;
  /** Another one with every answer, so that the password is typed anew. */
  attempt: string;
};

export function emptySmsLoginAnswer(captchaId: string): SmsLoginAnswer {
  return {
    ...emptyCodeFormAnswer(captchaId),
    mobile: '',
    remembered: false,
    agreed: false,
    isPasswordAsked: false,
    attempt: '',
  };
}
