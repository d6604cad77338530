import type { ProofInput } from '@menjin/contract';
import { formText } from '../form-text.ts';
import { proofKindIn } from './proof-kind-in.ts';

/** The proof that a form carries, as it was sent. */
export function proofIn(form: FormData): ProofInput {
  if (proofKindIn(form) === 'work') return { kind: 'work', payload: formText(form, 'work') };
  return { kind: 'image', id: formText(form, 'captchaId'), text: formText(form, 'captchaText') };
}
