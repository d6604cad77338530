import type { ComponentProps } from 'react';

const LOOKS = {
  primary:
    'min-h-12 w-full border border-transparent bg-accent px-5 text-on-accent hover:bg-accent-strong aria-disabled:opacity-70',
  danger:
    'min-h-12 w-full border border-transparent bg-danger px-5 text-surface hover:opacity-90 aria-disabled:opacity-70',
  secondary:
    'min-h-11 border border-edge bg-surface px-3 hover:bg-tint aria-disabled:text-muted aria-disabled:hover:bg-surface',
} as const;

/** The look of a button, also for links that lead on. */
export function buttonClass(look: keyof typeof LOOKS): string {
  return `inline-flex items-center justify-center gap-2 rounded-lg font-medium ${LOOKS[look]}`;
}

/** Never `disabled`, which would lose the focus: `aria-disabled` with a click that does nothing. */
export function Button({
  look = 'primary',
  className = '',
  ...props
}: ComponentProps<'button'> & { look?: keyof typeof LOOKS }) {
  return <button className={`${buttonClass(look)} ${className}`} {...props} />;
}
