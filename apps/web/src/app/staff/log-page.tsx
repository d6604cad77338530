import type { ReactNode } from 'react';
import { PageHeading } from '../../components/page-card.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { currentText } from '../../i18n/dictionaries.ts';
import { PageLinks } from './page-links.tsx';
import type { PageQuery } from './page-query.ts';
import { StaffFrame } from './staff-frame.tsx';
import type { StaffPart } from './staff-parts.tsx';

/** A page of a log: its filter, its rows or why there are none, and the ways to older and newer ones. */
export async function LogPage({
  part,
  path,
  query,
  isFiltered,
  errors,
  found,
  text,
  filter,
}: {
  part: StaffPart;
  path: string;
  /** What the URL of this page says. */
  query: PageQuery;
  isFiltered: boolean;
  /** What is wrong with the filter, by its fields. */
  errors: Readonly<Record<string, string | undefined>>;
  /** Null where the filter was refused; rows are null where there are none. */
  found: { rows: ReactNode; nextCursor: string | null } | null;
  text: { title: string; about?: string; empty: string; emptyFiltered: string };
  filter: ReactNode;
}) {
  const { frame, staff } = await currentText();
  const { title, about, empty, emptyFiltered } = text;
  const hasErrors = Object.keys(errors).length > 0;
  return (
    <StaffFrame part={part} isPart>
      <PageTitle title={hasErrors ? `${frame.errorPrefix}${title}` : title} />
      <PageHeading title={title} about={about} />
      {filter}
      {found !== null && (
        <>
          {found.rows ?? <p className="mt-8 text-muted">{isFiltered ? emptyFiltered : empty}</p>}
          <PageLinks path={path} query={query} nextCursor={found.nextCursor} text={staff.pages} />
        </>
      )}
    </StaffFrame>
  );
}
