import { EMPTY_FORM_ANSWER, type FormAnswer } from '../../components/form-error.ts';

export type ReasonAnswer = FormAnswer & { reason: string };

export const EMPTY_REASON_ANSWER: ReasonAnswer = { ...EMPTY_FORM_ANSWER, reason: '' };
