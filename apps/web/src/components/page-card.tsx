import type { ReactNode } from 'react';

/** The main part of a page: one calm column, on a card where there is room for one. */
export function PageCard({
  isRoomy = false,
  children,
}: {
  /** Wide enough for label, value and action in one line. */
  isRoomy?: boolean;
  children: ReactNode;
}) {
  return (
    <main
      id="main"
      tabIndex={-1}
      data-roomy={isRoomy || undefined}
      className="page-width flex-1 pt-2 pb-8 outline-none sm:flex-none sm:rounded-2xl sm:border sm:border-line sm:bg-surface sm:p-8"
    >
      {children}
    </main>
  );
}

export function PageHeading({ title, about }: { title: string; about?: string | undefined }) {
  return (
    <>
      <h1 className="text-2xl/8 font-semibold text-balance wrap-break-word">{title}</h1>
      {about !== undefined && <p className="mt-2 text-muted wrap-break-word">{about}</p>}
    </>
  );
}
