import type { ReactNode } from 'react';

/** A part of the account's page under a heading of its own. */
export function Section({
  id,
  heading,
  children,
}: {
  id: string;
  heading: string;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="text-lg font-semibold">
        {heading}
      </h2>
      {children}
    </section>
  );
}

/** What belongs to a section, line by line. */
export function Rows({ children }: { children: ReactNode }) {
  return <dl className="mt-2 divide-y divide-line border-y border-line">{children}</dl>;
}

/** Label, value, and the link to where it is changed. */
export function Row({
  label,
  action,
  children,
}: {
  label: string;
  action?: { href: string; label: string } | undefined;
  children: ReactNode;
}) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 py-2.5 sm:min-h-16 sm:grid-cols-[9rem_minmax(0,1fr)_auto]">
      <dt className="text-muted">{label}</dt>
      <dd className="col-start-1 wrap-anywhere sm:col-start-2">{children}</dd>
      {action !== undefined && (
        <dd className="col-start-2 row-span-2 row-start-1 sm:col-start-3 sm:row-span-1">
          <a
            href={action.href}
            className="text-link -mr-2 inline-flex min-h-11 min-w-11 items-center justify-center px-2"
          >
            {action.label}
            <span className="sr-only"> {label}</span>
          </a>
        </dd>
      )}
    </div>
  );
}
