'use client';

import { fillTemplate } from '@menjin/contract/error-messages';
import { Button } from '../../../components/button.tsx';
import type { CodeFieldSetup } from '../../../components/code-field-setup.ts';
import { KeepMobileLink } from '../../../components/keep-mobile-link.tsx';
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
  text: Dictionary['forgot']['code'];
}) {
  const { answer, pendingIntent } = form;
  const isSubmitting = pendingIntent === 'check-code';
  return (
    <>
      <input type="hidden" id="mobile" name="mobile" value={answer.mobile} autoComplete="off" />
      <p className="-mt-2 mb-3 flex flex-wrap items-center gap-x-4">
        <span className="tabular-nums">
          {fillTemplate(text.sentTo, { mobile: answer.maskedMobile })}
        </span>
        <KeepMobileLink
          href="/forgot"
          fieldId="mobile"
          className="text-link inline-flex min-h-11 items-center"
        >
          {text.change}
        </KeepMobileLink>
      </p>
      <SilentCodeField form={form} setup={setup} sentText={text.valid} />
      <Button type="submit" name="intent" value="check-code" aria-disabled={isSubmitting}>
        {isSubmitting ? text.submitting : text.submit}
      </Button>
    </>
  );
}
