import type { ComponentProps, ReactNode } from 'react';
import type { Dictionary } from '../i18n/zh-cn.ts';
import { ErrorSummary } from './error-summary.tsx';
import type { FormAnswer } from './form-error.ts';
import { FormTitle } from './form-title.tsx';
import { PAGE_FORM_ID } from './page-form-id.ts';

/** The one form of a page, below its heading; only the error summary stands above both. */
export function PageForm({
  answer,
  title,
  text,
  heading,
  children,
  ...form
}: {
  answer: FormAnswer;
  title: string;
  text: Pick<Dictionary, 'frame' | 'form'>;
  heading: ReactNode;
} & Omit<ComponentProps<'form'>, 'title'>) {
  return (
    <>
      <FormTitle answer={answer} title={title} frame={text.frame} />
      <ErrorSummary answer={answer} heading={text.form.problems} />
      {heading}
      <form {...form} id={PAGE_FORM_ID} className="mt-6 space-y-6">
        {children}
      </form>
    </>
  );
}
