import { STAFF_ACTIONS } from '@menjin/contract';
import { PageHeading } from '../../../components/page-card.tsx';
import { PageTitle } from '../../../components/page-title.tsx';
import { currentText } from '../../../i18n/dictionaries.ts';
import { askFiltered } from '../ask-filtered.ts';
import { PageLinks } from '../page-links.tsx';
import { type PageQuery, queryChoice, queryText } from '../page-query.ts';
import { StaffFrame } from '../staff-frame.tsx';
import { ActionFilter } from './action-filter.tsx';
import { ActionList } from './action-list.tsx';
import { readUserId } from './read-user-id.ts';

export default async function ActionsPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const query = await searchParams;
  const typed = {
    by: queryText(query, 'by'),
    about: queryText(query, 'about'),
    action: queryChoice(query, 'action', STAFF_ACTIONS),
  };
  const wanted = { ...typed, by: readUserId(typed.by), about: readUserId(typed.about) };
  const isFiltered = Object.values(typed).some((value) => value !== undefined);
  const { frame, staff } = await currentText();
  const t = staff.actions;
  const { page, errors } = await askFiltered(
    '/staff/actions',
    { invalid: { by: t.idInvalid, about: t.idInvalid } },
    (api) => api.staff.actions.list({ ...wanted, cursor: queryText(query, 'cursor') }),
  );
  return (
    <StaffFrame part="actions" isPart>
      <PageTitle
        title={Object.keys(errors).length > 0 ? `${frame.errorPrefix}${t.title}` : t.title}
      />
      <PageHeading title={t.title} about={t.about} />
      <ActionFilter typed={typed} isFiltered={isFiltered} errors={errors} text={staff} />
      {page !== null && (
        <>
          {page.actions.length === 0 ? (
            <p className="mt-8 text-muted">{isFiltered ? t.emptyFiltered : t.empty}</p>
          ) : (
            <ActionList actions={page.actions} caption={t.title} />
          )}
          <PageLinks
            path="/staff/actions"
            query={query}
            nextCursor={page.nextCursor}
            text={staff.pages}
          />
        </>
      )}
    </StaffFrame>
  );
}
