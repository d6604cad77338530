import type { FormAnswer } from '../../../components/form-error.ts';

export type DeleteAnswer = FormAnswer & { understood: boolean };
