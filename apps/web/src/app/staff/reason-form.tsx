'use client';

import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { PageForm } from '../../components/page-form.tsx';
import { useFormSubmission } from '../../components/use-form-submission.ts';
import type { Dictionary } from '../../i18n/zh-cn.ts';
import { EMPTY_REASON_ANSWER, type ReasonAnswer } from './reason-answer.ts';
import { ReasonField } from './reason-field.tsx';

export type ReasonFormText = Pick<Dictionary, 'frame' | 'form'> & {
  reason: Dictionary['staff']['reason'];
  page: { title: string; submit: string; submitting: string };
};

/** Asks once more before something is done, and why. */
export function ReasonForm({
  action,
  hidden,
  look,
  text,
  children,
}: {
  action: (previous: ReasonAnswer, sent: FormData) => Promise<ReasonAnswer>;
  /** What it is done to. */
  hidden: Readonly<Record<string, string | number>>;
  look: 'primary' | 'danger';
  text: ReasonFormText;
  /** What is about to happen: only the error summary stands above it. */
  children: ReactNode;
}) {
  const { answer, pendingIntent, formProps } = useFormSubmission({
    action,
    first: EMPTY_REASON_ANSWER,
    defaultIntent: 'act',
    unreachable: text.form.unreachable,
  });
  const isSubmitting = pendingIntent !== null;
  return (
    <PageForm answer={answer} title={text.page.title} text={text} heading={children} {...formProps}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ReasonField answer={answer} text={text.reason} />
      <Button look={look} type="submit" aria-disabled={isSubmitting}>
        {isSubmitting ? text.page.submitting : text.page.submit}
      </Button>
    </PageForm>
  );
}
