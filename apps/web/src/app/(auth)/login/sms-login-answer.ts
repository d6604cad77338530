import type { CodeFormAnswer } from '../../../components/code-form-answer.ts';

export type SmsLoginAnswer = CodeFormAnswer & {
  remembered: boolean;
  agreed: boolean;
  /** The account was not used for long: its password is asked for, too. */
  isPasswordAsked: boolean;
  /** Another one with every answer, so that the password is typed anew. */
  attempt: string;
};

export function firstSmsLoginAnswer(code: CodeFormAnswer): SmsLoginAnswer {
  return {
    ...code,
    remembered: false,
    agreed: false,
    isPasswordAsked: false,
    attempt: '',
  };
}
