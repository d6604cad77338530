import type { ReactNode } from 'react';
import { describedBy, FieldError } from './field.tsx';

export function Checkbox({
  id,
  hint,
  error,
  children,
}: {
  id: string;
  hint?: string;
  error?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className="field">
      <label htmlFor={id} className="tick">
        <input
          type="checkbox"
          id={id}
          name={id}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={describedBy(id, { hint, error })}
        />
        <span>{children}</span>
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="muted indented">
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
    </div>
  );
}
