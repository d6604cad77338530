import { formText } from '../form-text.ts';

/** How a form proves its request for a code; without script always by the image. */
export function proofKindIn(form: FormData): 'image' | 'work' {
  return form.get('proofKind') === 'work' ? 'work' : 'image';
}

/** The proof itself, as it was sent. */
export function proofIn(form: FormData) {
  if (proofKindIn(form) === 'work') {
    return { kind: 'work' as const, payload: formText(form, 'work') };
  }
  const [id, text] = [formText(form, 'captchaId'), formText(form, 'captchaText')];
  return { kind: 'image' as const, id, text };
}
