import type { FormAnswer } from './form-error.ts';

/** The document's title, which says first when something is wrong. */
export function FormTitle({
  answer,
  title,
  frame,
}: {
  answer: FormAnswer;
  title: string;
  frame: { errorPrefix: string; product: string };
}) {
  const prefix = answer.errors.length > 0 ? frame.errorPrefix : '';
  return <title>{`${prefix}${title} · ${frame.product}`}</title>;
}
