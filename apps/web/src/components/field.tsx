import { FieldFrame, type FieldTexts } from './field-frame.tsx';
import { TextInput, type TextInputProps } from './text-input.tsx';

/** A labelled line of text. */
export function Field({
  id,
  label,
  hint,
  error,
  errorLink = null,
  ...props
}: TextInputProps & FieldTexts) {
  return (
    <FieldFrame {...{ id, label, hint, error, errorLink }}>
      <TextInput {...{ id, hint, error }} {...props} />
    </FieldFrame>
  );
}
