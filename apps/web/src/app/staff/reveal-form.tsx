'use client';

import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { FormTitle } from '../../components/form-title.tsx';
import { PageForm } from '../../components/page-form.tsx';
import { useFormSubmission } from '../../components/use-form-submission.ts';
import type { Dictionary } from '../../i18n/zh-cn.ts';
import { ReasonField } from './reason-field.tsx';
import type { ReasonFormText } from './reason-form.tsx';
import { EMPTY_REVEAL_ANSWER, REVEALED_ID, type RevealAnswer } from './reveal-answer.ts';

/** Asks why somebody wants to see a whole number, and shows it in the form's place. */
export function RevealForm({
  action,
  id,
  text,
  children,
}: {
  action: (previous: RevealAnswer, sent: FormData) => Promise<RevealAnswer>;
  /** Whose number it is. */
  id: string | number;
  text: ReasonFormText & { revealed: Dictionary['staff']['revealed'] };
  /** What is about to be shown: only the error summary stands above it. */
  children: ReactNode;
}) {
  const { answer, pendingIntent, formProps } = useFormSubmission({
    action,
    first: EMPTY_REVEAL_ANSWER,
    defaultIntent: 'reveal',
    unreachable: text.form.unreachable,
  });
  const t = text.page;
  if (answer.mobile !== undefined) {
    return (
      <>
        <FormTitle answer={answer} title={t.title} frame={text.frame} />
        <Revealed mobile={answer.mobile} title={t.title} text={text.revealed} />
      </>
    );
  }
  const isSubmitting = pendingIntent !== null;
  return (
    <PageForm answer={answer} title={t.title} text={text} heading={children} {...formProps}>
      <input type="hidden" name="id" value={id} />
      <ReasonField answer={answer} text={text.reason} />
      <Button type="submit" aria-disabled={isSubmitting}>
        {isSubmitting ? t.submitting : t.submit}
      </Button>
    </PageForm>
  );
}

function Revealed({
  mobile,
  title,
  text,
}: {
  mobile: string | null;
  title: string;
  text: Dictionary['staff']['revealed'];
}) {
  return (
    <>
      <h1 className="text-2xl/8 font-semibold">{title}</h1>
      <div
        id={REVEALED_ID}
        role="status"
        tabIndex={-1}
        autoFocus
        className="mt-6 rounded-lg bg-tint px-4 py-3"
      >
        <p>{text.label}</p>
        <p className="text-2xl/10 font-semibold tabular-nums">{mobile ?? text.none}</p>
        <p className="text-muted">{text.about}</p>
      </div>
    </>
  );
}
