import type { FormAnswer } from '../../../components/form-error.ts';

export type EmailAnswer = FormAnswer & { email: string };
