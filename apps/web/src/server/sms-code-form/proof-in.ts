import type { ProofInput } from '@menjin/contract';
import { formText } from '../forms/form-text.ts';

/** A form that holds a captcha is proven by it; without script every form does. */
export function isProvenByImage(form: FormData): boolean {
  return form.has('captchaId');
}

/** The proof that a form carries, as it was sent. */
export function proofIn(form: FormData): ProofInput {
  if (!isProvenByImage(form)) return { kind: 'work', payload: formText(form, 'work') };
  return { kind: 'image', id: formText(form, 'captchaId'), text: formText(form, 'captchaText') };
}
