import type { ReactNode } from 'react';

/** Something worth knowing that is no error. */
export function Notice({ children }: { children: ReactNode }) {
  return <p className="mt-4 rounded-lg bg-tint px-4 py-3">{children}</p>;
}
