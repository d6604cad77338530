import type { ReactNode } from 'react';

/** Something worth knowing that is no error. */
export function Notice({
  isNews = false,
  children,
}: {
  /** It happened just now, and is read aloud. */
  isNews?: boolean;
  children: ReactNode;
}) {
  return (
    <p role={isNews ? 'status' : undefined} className="mt-4 rounded-lg bg-tint px-4 py-3">
      {children}
    </p>
  );
}
