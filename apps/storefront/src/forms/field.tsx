import type { ComponentProps, ReactNode } from 'react';

export type FieldTexts = {
  label: string;
  hint?: string | undefined;
  error: string | undefined;
};

/** A labelled line of text, with what it wants and what is wrong with it. */
export function Field({
  label,
  hint,
  error,
  beside,
  ...input
}: FieldTexts & ComponentProps<'input'> & { id: string; beside?: ReactNode }) {
  const { id } = input;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="muted">
          {hint}
        </p>
      )}
      <div className="line">
        <input
          type="text"
          name={id}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={describedBy(id, { hint, error })}
          {...input}
        />
        {beside}
      </div>
      <FieldError id={id} error={error} />
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (error === undefined) return null;
  return (
    <p id={`${id}-error`} className="error">
      {error}
    </p>
  );
}

/** The ids under which there is more about a control. */
export function describedBy(id: string, { hint, error }: Pick<FieldTexts, 'hint' | 'error'>) {
  const ids = [...(hint === undefined ? [] : ['hint']), ...(error === undefined ? [] : ['error'])];
  return ids.map((part) => `${id}-${part}`).join(' ') || undefined;
}
