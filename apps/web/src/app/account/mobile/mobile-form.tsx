'use client';

import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import type { CodeFieldSetup } from '../../../components/code-field-setup.ts';
import { DefaultSubmit } from '../../../components/default-submit.tsx';
import { errorAt } from '../../../components/form-error.ts';
import { MobileField } from '../../../components/mobile-field.tsx';
import { PageForm } from '../../../components/page-form.tsx';
import { SilentCodeField } from '../../../components/silent-code-field.tsx';
import { useCodeForm } from '../../../components/use-code-form.ts';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { beginMobileWork, submitMobile } from './actions.ts';
import type { MobileAnswer } from './mobile-answer.ts';

export function MobileForm({
  first,
  setup,
  text,
  children,
}: {
  first: MobileAnswer;
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
      <MobileField
        label={t.mobile}
        hint={t.mobileHint}
        error={errorAt(answer, 'mobile')}
        defaultValue={answer.mobile}
      />
      <SilentCodeField form={codeForm} setup={setup} />
      <Button type="submit" name="intent" value="change" aria-disabled={isSubmitting}>
        {isSubmitting ? t.submitting : t.submit}
      </Button>
    </PageForm>
  );
}
