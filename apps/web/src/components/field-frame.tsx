import type { ReactNode } from 'react';
import { CarryMobileLink } from './carry-mobile-link.tsx';
import { AlertIcon } from './icons.tsx';

export type FieldTexts = {
  label: string;
  hint?: string | undefined;
  error: string | null;
  /** Where to go on when the error cannot be mended here. */
  errorLink?: { href: string; label: string } | null;
};

/** Label above, then the hint, the control, and what is wrong with it. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  errorLink = null,
  children,
}: FieldTexts & { id: string; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-muted">
          {hint}
        </p>
      )}
      <div className="mt-2">{children}</div>
      <FieldErrorText id={`${id}-error`} error={error} />
      {error !== null && errorLink !== null && (
        <CarryMobileLink
          href={errorLink.href}
          fieldId={id}
          className="text-link ml-6.5 inline-flex min-h-11 items-center"
        >
          {errorLink.label}
        </CarryMobileLink>
      )}
    </div>
  );
}

export function FieldErrorText({ id, error }: { id: string; error: string | null }) {
  if (error === null) return null;
  return (
    <p id={id} className="mt-2 flex gap-1.5 text-danger">
      <span className="mt-0.75">
        <AlertIcon />
      </span>
      <span>{error}</span>
    </p>
  );
}

/** The ids under which FieldFrame says more about a control. */
export function describedBy(id: string, { hint, error }: Pick<FieldTexts, 'hint' | 'error'>) {
  const ids = [hint === undefined ? null : `${id}-hint`, error === null ? null : `${id}-error`];
  return ids.filter((part) => part !== null).join(' ') || undefined;
}
