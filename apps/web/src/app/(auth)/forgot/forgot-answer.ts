import { type CodeFormAnswer, emptyCodeFormAnswer } from '../../../components/code-form-answer.ts';

/** How far the recovery is: `mailed` is its end on this page when the account's owner has to go on by e-mail. */
export type ForgotStep = 'mobile' | 'code' | 'password' | 'mailed';

export type ForgotAnswer = CodeFormAnswer & {
  step: ForgotStep;
  mobile: string;
  maskedMobile: string;
  /** Whoever holds it may set a new password once; empty before the code was right. */
  ticket: string;
  mail: { maskedEmail: string; expiresInMinutes: number } | null;
};

/** The first step; or the last one, for who comes with a ticket from an e-mail. */
export function firstForgotAnswer(captchaId: string, ticket: string | null): ForgotAnswer {
  return {
    ...emptyCodeFormAnswer(captchaId),
    step: ticket === null ? 'mobile' : 'password',
    mobile: '',
    maskedMobile: '',
    ticket: ticket ?? '',
    mail: null,
  };
}
