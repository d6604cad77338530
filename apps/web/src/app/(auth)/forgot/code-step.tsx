'use client';

import { Button } from '../../../components/button.tsx';
import type { CodeFieldSetup } from '../../../components/code-field-setup.ts';
import { CodeNumberField } from '../../../components/code-number-field.tsx';
import { SilentCodeField } from '../../../components/silent-code-field.tsx';
import type { CodeFormState } from '../../../components/use-code-form.ts';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import type { ForgotAnswer } from './forgot-answer.ts';

export function CodeStep({
  form,
  setup,
  text,
}: {
  form: CodeFormState<ForgotAnswer>;
  setup: CodeFieldSetup;
  text: Pick<Dictionary['forgot'], 'mobile' | 'code'>;
}) {
  const isSubmitting = form.pendingIntent === 'check-code';
  const { valid, submit, submitting } = text.code;
  return (
    <>
      <CodeNumberField form={form} text={setup.text.smsCode} label={text.mobile.label} />
      <SilentCodeField form={form} setup={setup} isSubmittedByCode sentText={valid} />
      <Button type="submit" name="intent" value="check-code" aria-disabled={isSubmitting}>
        {isSubmitting ? submitting : submit}
      </Button>
    </>
  );
}
