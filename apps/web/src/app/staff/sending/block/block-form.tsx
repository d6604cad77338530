'use client';

import type { ReactNode } from 'react';
import { Button } from '../../../../components/button.tsx';
import { Field } from '../../../../components/field.tsx';
import { errorAt } from '../../../../components/form-error.ts';
import { PageForm } from '../../../../components/page-form.tsx';
import { useFormSubmission } from '../../../../components/use-form-submission.ts';
import type { Dictionary } from '../../../../i18n/zh-cn.ts';
import { ReasonField } from '../../reason-field.tsx';
import { blockNumbers } from '../actions.ts';
import { EMPTY_BLOCK_ANSWER } from './block-answer.ts';

export function BlockForm({
  text,
  children,
}: {
  text: Pick<Dictionary, 'frame' | 'form'> & {
    reason: Dictionary['staff']['reason'];
    page: Dictionary['staff']['sending']['blockPage'];
  };
  /** The heading: only the error summary stands above it. */
  children: ReactNode;
}) {
  const { answer, pendingIntent, formProps } = useFormSubmission({
    action: blockNumbers,
    first: EMPTY_BLOCK_ANSWER,
    defaultIntent: 'block',
    unreachable: text.form.unreachable,
  });
  const t = text.page;
  const isSubmitting = pendingIntent !== null;
  return (
    <PageForm answer={answer} title={t.title} text={text} heading={children} {...formProps}>
      <Field
        id="prefix"
        label={t.prefix}
        hint={t.prefixHint}
        error={errorAt(answer, 'prefix')}
        type="tel"
        autoComplete="off"
        enterKeyHint="next"
        defaultValue={answer.prefix}
      />
      <ReasonField answer={answer} text={text.reason} />
      <Button look="danger" type="submit" aria-disabled={isSubmitting}>
        {isSubmitting ? t.submitting : t.submit}
      </Button>
    </PageForm>
  );
}
