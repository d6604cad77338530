import { Field } from '../../components/field.tsx';
import { errorAt } from '../../components/form-error.ts';
import type { Dictionary } from '../../i18n/zh-cn.ts';
import type { ReasonAnswer } from './reason-answer.ts';

/** Why something is done, in words that colleagues understand. */
export function ReasonField({
  answer,
  text,
}: {
  answer: ReasonAnswer;
  text: Dictionary['staff']['reason'];
}) {
  return (
    <Field
      id="reason"
      label={text.label}
      hint={text.hint}
      error={errorAt(answer, 'reason')}
      autoComplete="off"
      enterKeyHint="done"
      defaultValue={answer.reason}
    />
  );
}
