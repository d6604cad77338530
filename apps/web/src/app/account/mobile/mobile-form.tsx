'use client';

import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import type { CodeFieldSetup } from '../../../components/code-field-setup.ts';
import type { CodeFormAnswer } from '../../../components/code-form-answer.ts';
import { CodeNumberField } from '../../../components/code-number-field.tsx';
import { DefaultSubmit } from '../../../components/default-submit.tsx';
import { PageForm } from '../../../components/page-form.tsx';
import { SilentCodeField } from '../../../components/silent-code-field.tsx';
import { useCodeForm } from '../../../components/use-code-form.ts';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { beginMobileWork, submitMobile } from './actions.ts';

export function MobileForm({
  first,
  setup,
  text,
  children,
}: {
  first: CodeFormAnswer;
  setup: CodeFieldSetup;
  text: Pick<Dictionary, 'frame' | 'form'> & {
    page: Pick<
      Dictionary['account']['mobilePage'],
      'title' | 'mobile' | 'mobileHint' | 'submit' | 'submitting'
    >;
  };
  /** The heading: only the error summary stands above it. */
  children: ReactNode;
}) {
  const codeForm = useCodeForm({
    action: submitMobile,
    beginWork: beginMobileWork,
    first,
    defaultIntent: 'change',
    text: {
      unreachable: text.form.unreachable,
      workFailed: setup.text.captcha.problems.silent.CAPTCHA_REQUIRED,
    },
  });
  const { answer, pendingIntent, formProps } = codeForm;
  const t = text.page;
  const isSubmitting = pendingIntent === 'change';
  return (
    <PageForm answer={answer} title={t.title} text={text} heading={children} {...formProps}>
      <DefaultSubmit intent="change" />
      <CodeNumberField
        form={codeForm}
        text={setup.text.smsCode}
        label={t.mobile}
        hint={t.mobileHint}
      />
      <SilentCodeField form={codeForm} setup={setup} isSubmittedByCode={false} />
      <Button type="submit" name="intent" value="change" aria-disabled={isSubmitting}>
        {isSubmitting ? t.submitting : t.submit}
      </Button>
    </PageForm>
  );
}
