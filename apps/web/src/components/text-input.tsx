import type { ComponentProps } from 'react';
import { describedBy } from './field-frame.tsx';

export type TextInputProps = Omit<ComponentProps<'input'>, 'className'> & { id: string };

/** An input 48 px high in 16 px type: smaller type makes a phone zoom in. */
export function TextInput({
  id,
  hint,
  error,
  inset = 'px-3',
  ...props
}: TextInputProps & {
  hint?: string | undefined;
  error: string | null;
  /** Room for what stands inside the input's edges. */
  inset?: string;
}) {
  return (
    <input
      id={id}
      name={id}
      type="text"
      aria-invalid={error === null ? undefined : true}
      aria-describedby={describedBy(id, { hint, error })}
      className={`block h-12 w-full min-w-0 rounded-lg border border-edge bg-surface text-base aria-invalid:border-danger aria-invalid:ring-1 aria-invalid:ring-danger ${inset}`}
      {...props}
    />
  );
}
