import type { ReactNode } from 'react';

const LOOKS = {
  good: 'bg-tint text-accent',
  bad: 'bg-danger-tint text-danger',
  plain: 'border border-edge text-muted',
} as const;

/** A state in a word; the colour says the same once more. */
export function Badge({ look, children }: { look: keyof typeof LOOKS; children: ReactNode }) {
  return (
    <span className={`inline-block rounded-xl px-2.5 text-sm/6 ${LOOKS[look]}`}>{children}</span>
  );
}
