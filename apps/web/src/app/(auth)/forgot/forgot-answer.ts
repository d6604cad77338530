import type { CodeFormAnswer } from '../../../components/code-form-answer.ts';

/** How far the recovery is: `mailed` is its end on this page when the account's owner has to go on by email. */
export type ForgotStep = 'mobile' | 'code' | 'password' | 'mailed';

export type ForgotAnswer = CodeFormAnswer & {
  step: ForgotStep;
  /** Whoever holds it may set a new password once; empty before the code was right. */
  ticket: string;
  mail: { maskedEmail: string; expiresInMinutes: number } | null;
};

/** The form as it is first shown: where to begin, or the code's step for who has asked for one already. */
export function firstForgotAnswer(code: CodeFormAnswer): ForgotAnswer {
  return { ...code, step: code.challengeId === '' ? 'mobile' : 'code', ticket: '', mail: null };
}

/** The last step, for who comes with a ticket from an email. */
export function ticketForgotAnswer(code: CodeFormAnswer, ticket: string): ForgotAnswer {
  return { ...code, step: 'password', ticket, mail: null };
}
