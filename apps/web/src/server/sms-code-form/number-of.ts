import { normalizeMobile } from '@menjin/contract';
import { formText } from '../forms/form-text.ts';
import type { CodeForm } from './code-form.ts';

/** The number that a form is about, as it was typed, and as it is compared; `''` where it is none. */
export function numberOf(form: FormData, { mobile }: Pick<CodeForm<string>, 'mobile'>) {
  const typed = mobile ?? formText(form, 'mobile');
  return { typed, mobile: normalizeMobile(typed) ?? '' };
}
