'use client';

import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { EMPTY_FORM_ANSWER, errorAt } from '../../../components/form-error.ts';
import { PageForm } from '../../../components/page-form.tsx';
import { useFormSubmission } from '../../../components/use-form-submission.ts';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { submitEmail } from './actions.ts';

export function EmailForm({
  email,
  text,
  children,
}: {
  /** The address so far. */
  email: string;
  text: Pick<Dictionary, 'frame' | 'form'> & { page: Dictionary['account']['emailPage'] };
  /** The heading: only the error summary stands above it. */
  children: ReactNode;
}) {
  const { answer, pendingIntent, formProps } = useFormSubmission({
    action: submitEmail,
    first: { ...EMPTY_FORM_ANSWER, email },
    defaultIntent: 'set',
    unreachable: text.form.unreachable,
  });
  const t = text.page;
  const isSubmitting = pendingIntent !== null;
  return (
    <PageForm answer={answer} title={t.title} text={text} heading={children} {...formProps}>
      <Field
        id="email"
        label={t.email}
        error={errorAt(answer, 'email')}
        type="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="send"
        defaultValue={answer.email}
      />
      <Button type="submit" aria-disabled={isSubmitting}>
        {isSubmitting ? t.submitting : t.submit}
      </Button>
    </PageForm>
  );
}
