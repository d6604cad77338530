import { EMPTY_REASON_ANSWER, type ReasonAnswer } from './reason-answer.ts';

export type RevealAnswer = ReasonAnswer & {
  /** The whole number, null where there is none any more; undefined until it is shown. */
  mobile?: string | null;
};

export const EMPTY_REVEAL_ANSWER: RevealAnswer = EMPTY_REASON_ANSWER;

/** The id of what takes the form's place. */
export const REVEALED_ID = 'revealed';
