import type { ReactNode } from 'react';

/** What is known of something, line by line. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <div className="@container mt-2">
      <dl className="divide-y divide-line border-y border-line">{children}</dl>
    </div>
  );
}

/** Label, value, and the link to what can be done about it; in three columns where there is room. */
export function Fact({
  label,
  action,
  children,
}: {
  label: string;
  action?: { href: string; label: string } | undefined;
  children: ReactNode;
}) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_fit-content(45%)] items-center gap-x-4 py-2.5 @lg:min-h-16 @lg:grid-cols-[9rem_minmax(0,1fr)_auto]">
      <dt className="text-muted">{label}</dt>
      <dd className="col-start-1 wrap-anywhere @lg:col-start-2">{children}</dd>
      {action !== undefined && (
        <dd className="col-start-2 row-span-2 row-start-1 @lg:col-start-3 @lg:row-span-1">
          <a
            href={action.href}
            className="text-link -mr-2 inline-flex min-h-11 min-w-11 items-center justify-center px-2 text-end"
          >
            {action.label}
            <span className="sr-only"> {label}</span>
          </a>
        </dd>
      )}
    </div>
  );
}
