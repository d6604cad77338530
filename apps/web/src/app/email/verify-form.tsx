'use client';

import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { EMPTY_FORM_ANSWER } from '../../components/form-error.ts';
import { PageForm } from '../../components/page-form.tsx';
import { useFormSubmission } from '../../components/use-form-submission.ts';
import type { Dictionary } from '../../i18n/zh-cn.ts';
import { submitVerification } from './actions.ts';

export function VerifyForm({
  token,
  text,
  children,
}: {
  token: string;
  text: Pick<Dictionary, 'frame' | 'form'> & { page: Dictionary['account']['verifyPage'] };
  /** The heading: only the error summary stands above it. */
  children: ReactNode;
}) {
  const { answer, pendingIntent, formProps } = useFormSubmission({
    action: submitVerification,
    first: EMPTY_FORM_ANSWER,
    defaultIntent: 'verify',
    unreachable: text.form.unreachable,
  });
  const t = text.page;
  const isSubmitting = pendingIntent !== null;
  return (
    <>
      <PageForm answer={answer} title={t.title} text={text} heading={children} {...formProps}>
        <input type="hidden" name="token" value={token} autoComplete="off" />
        <Button type="submit" aria-disabled={isSubmitting}>
          {isSubmitting ? t.submitting : t.submit}
        </Button>
      </PageForm>
      {answer.errors.length > 0 && (
        <p className="mt-4 text-center">
          <a href="/account/email" className="text-link inline-flex min-h-11 items-center">
            {t.sendAnother}
          </a>
        </p>
      )}
    </>
  );
}
