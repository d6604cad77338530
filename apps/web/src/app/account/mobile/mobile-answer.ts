import { type CodeFormAnswer, emptyCodeFormAnswer } from '../../../components/code-form-answer.ts';

export type MobileAnswer = CodeFormAnswer & { mobile: string };

/** The form as it is first shown. */
export const emptyMobileAnswer = (captchaId: string): MobileAnswer => ({
  ...emptyCodeFormAnswer(captchaId),
  mobile: '',
});
