import { EMPTY_REASON_ANSWER, type ReasonAnswer } from '../../reason-answer.ts';

export type BlockAnswer = ReasonAnswer & { prefix: string };

export const EMPTY_BLOCK_ANSWER: BlockAnswer = { ...EMPTY_REASON_ANSWER, prefix: '' };
