'use client';

import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import type { CodeFieldSetup } from '../../../components/code-field-setup.ts';
import type { CodeFormAnswer } from '../../../components/code-form-answer.ts';
import { DefaultSubmit } from '../../../components/default-submit.tsx';
import { PageForm } from '../../../components/page-form.tsx';
import { SilentCodeField } from '../../../components/silent-code-field.tsx';
import { useCodeForm } from '../../../components/use-code-form.ts';
import { beginConfirmWork, confirmByCode } from './confirm-by-code.ts';
import type { ConfirmText } from './password-panel.tsx';

export function CodePanel({
  next,
  first,
  setup,
  text,
  children,
}: {
  /** The path to open afterwards. */
  next: string;
  first: CodeFormAnswer;
  setup: CodeFieldSetup;
  text: ConfirmText;
  /** The heading: only the error summary stands above it. */
  children: ReactNode;
}) {
  const codeForm = useCodeForm({
    action: confirmByCode,
    beginWork: beginConfirmWork,
    first,
    defaultIntent: 'confirm',
    text: {
      unreachable: text.form.unreachable,
      workFailed: setup.text.captcha.problems.silent.CAPTCHA_REQUIRED,
    },
  });
  const { answer, pendingIntent, formProps } = codeForm;
  const t = text.page;
  const isSubmitting = pendingIntent === 'confirm';
  return (
    <PageForm answer={answer} title={t.title} text={text} heading={children} {...formProps}>
      <DefaultSubmit intent="confirm" />
      <input type="hidden" name="next" value={next} />
      <SilentCodeField form={codeForm} setup={setup} isSubmittedByCode />
      <Button type="submit" name="intent" value="confirm" aria-disabled={isSubmitting}>
        {isSubmitting ? t.submitting : t.submit}
      </Button>
    </PageForm>
  );
}
