import type { ProofKind } from '../../../components/proof-field.tsx';

/** How a form proves its request for a code; without script always by the image. */
export function proofKindIn(form: FormData): ProofKind {
  return form.get('proofKind') === 'work' ? 'work' : 'image';
}
