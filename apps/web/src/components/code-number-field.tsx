'use client';

import type { Dictionary } from '../i18n/zh-cn.ts';
import type { FieldTexts } from './field-frame.tsx';
import { errorAt } from './form-error.ts';
import { MobileField } from './mobile-field.tsx';
import type { CodeFormState } from './use-code-form.ts';

/** The number that a code goes to: a field until one was sent, then its masked form, and the way back. */
export function CodeNumberField({
  form: { answer, onNumberChange },
  text,
  ...field
}: Omit<FieldTexts, 'error'> & {
  form: CodeFormState;
  text: Pick<Dictionary['smsCode'], 'changeNumber'>;
  /** `send` where it is the last field. */
  enterKeyHint?: 'next' | 'send';
}) {
  // Also while somebody mends it.
  const isRefused = answer.errors.some(({ field: place }) => place === 'mobile');
  if (answer.challengeId === '' || isRefused) {
    return (
      <MobileField
        {...field}
        error={errorAt(answer, 'mobile')}
        defaultValue={answer.mobile}
        hasFocus={answer.focus === 'mobile'}
        onChange={onNumberChange}
      />
    );
  }
  return (
    <div>
      <input type="hidden" id="mobile" name="mobile" value={answer.mobile} autoComplete="off" />
      <p className="font-semibold">{field.label}</p>
      <p className="flex flex-wrap items-center justify-between gap-x-4">
        <span className="tabular-nums">{answer.maskedMobile}</span>
        <button
          type="submit"
          name="intent"
          value="change-number"
          className="text-link min-h-11 text-start"
        >
          {text.changeNumber}
        </button>
      </p>
    </div>
  );
}
