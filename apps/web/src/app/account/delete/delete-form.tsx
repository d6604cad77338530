'use client';

import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { Checkbox } from '../../../components/checkbox.tsx';
import { EMPTY_FORM_ANSWER, errorAt } from '../../../components/form-error.ts';
import { PageForm } from '../../../components/page-form.tsx';
import { useFormSubmission } from '../../../components/use-form-submission.ts';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { submitDelete } from './actions.ts';

export function DeleteForm({
  text,
  children,
}: {
  text: Pick<Dictionary, 'frame' | 'form'> & {
    page: Pick<
      Dictionary['account']['deletePage'],
      'title' | 'understood' | 'submit' | 'submitting'
    >;
  };
  /** What is about to happen: only the error summary stands above it. */
  children: ReactNode;
}) {
  const { answer, pendingIntent, formProps } = useFormSubmission({
    action: submitDelete,
    first: { ...EMPTY_FORM_ANSWER, understood: false },
    defaultIntent: 'delete',
    unreachable: text.form.unreachable,
  });
  const t = text.page;
  const isSubmitting = pendingIntent !== null;
  return (
    <PageForm answer={answer} title={t.title} text={text} heading={children} {...formProps}>
      <Checkbox
        id="understood"
        error={errorAt(answer, 'understood')}
        defaultChecked={answer.understood}
      >
        <span className="wrap-anywhere">{t.understood}</span>
      </Checkbox>
      <Button look="danger" type="submit" aria-disabled={isSubmitting}>
        {isSubmitting ? t.submitting : t.submit}
      </Button>
    </PageForm>
  );
}
