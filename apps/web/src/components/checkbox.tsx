import type { ReactNode } from 'react';
import { describedBy, FieldErrorText } from './field-frame.tsx';

/** A native checkbox; its whole row, 44 px high at least, ticks it. */
export function Checkbox({
  id,
  hint,
  error,
  defaultChecked,
  children,
}: {
  id: string;
  hint?: string;
  error: string | null;
  defaultChecked: boolean;
  children: ReactNode;
}) {
  return (
    <div>
      <label htmlFor={id} className="flex min-h-11 items-start gap-3 py-2.5">
        <input
          type="checkbox"
          id={id}
          name={id}
          defaultChecked={defaultChecked}
          aria-invalid={error === null ? undefined : true}
          aria-describedby={describedBy(id, { hint, error })}
          className="mt-0.75 size-5 shrink-0 accent-accent"
        />
        <span>{children}</span>
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="-mt-2 pl-8 text-muted">
          {hint}
        </p>
      )}
      <FieldErrorText id={`${id}-error`} error={error} />
    </div>
  );
}
