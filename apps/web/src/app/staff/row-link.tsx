import type { ReactNode } from 'react';

/** A link within rows that a thumb meets; in a table it is as high as its row and makes it no higher. */
export function RowLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      href={href}
      className="text-link inline-flex min-h-11 max-w-72 min-w-11 items-center wrap-anywhere in-[td]:-my-2.5"
    >
      {children}
    </a>
  );
}
