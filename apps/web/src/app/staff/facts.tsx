import type { ReactNode } from 'react';

/** What is known of something, line by line. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <div className="@container mt-2">
      <dl className="divide-y divide-line border-y border-line">{children}</dl>
    </div>
  );
}

/** Label, value, and what can be done about it; one below the other where there is no room. */
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
    <div className="flex flex-wrap items-center gap-x-4 py-2 @lg:min-h-13 @lg:flex-nowrap @lg:py-1">
      <dt className="w-full text-muted @lg:w-40 @lg:shrink-0">{label}</dt>
      <dd className="min-w-0 flex-auto wrap-anywhere">{children}</dd>
      {action !== undefined && (
        <dd>
          <a href={action.href} className="text-link inline-flex min-h-11 min-w-11 items-center">
            {action.label}
            <span className="sr-only"> {label}</span>
          </a>
        </dd>
      )}
    </div>
  );
}
