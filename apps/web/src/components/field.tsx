import { FieldFrame, type FieldTexts } from './field-frame.tsx';
import { TextInput, type TextInputProps } from './text-input.tsx';

/** A labelled line of text. */
export function Field({
  id,
  label,
  hint,
  error,
  ...props
}: TextInputProps & Omit<FieldTexts, 'errorLink'>) {
  return (
    <FieldFrame {...{ id, label, hint, error }}>
      <TextInput {...{ id, hint, error }} {...props} />
    </FieldFrame>
  );
}
