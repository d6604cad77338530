import { USER_STATES } from '@menjin/contract';
import { PageHeading } from '../../../components/page-card.tsx';
import { PageTitle } from '../../../components/page-title.tsx';
import { currentText } from '../../../i18n/dictionaries.ts';
import { askFiltered } from '../ask-filtered.ts';
import { PageLinks } from '../page-links.tsx';
import { type PageQuery, queryChoice, queryText } from '../page-query.ts';
import { StaffFrame } from '../staff-frame.tsx';
import { UserFilter } from './user-filter.tsx';
import { UserList } from './user-list.tsx';

export default async function UsersPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const query = await searchParams;
  const wanted = {
    search: queryText(query, 'search'),
    state: queryChoice(query, 'state', USER_STATES),
  };
  const isFiltered = Object.values(wanted).some((value) => value !== undefined);
  const { frame, staff } = await currentText();
  const t = staff.users;
  const { page, errors } = await askFiltered(
    '/staff/users',
    { invalid: { search: t.searchInvalid }, counted: 'search' },
    (api) => api.staff.users.list({ ...wanted, cursor: queryText(query, 'cursor') }),
  );
  return (
    <StaffFrame part="users" isPart>
      <PageTitle
        title={Object.keys(errors).length > 0 ? `${frame.errorPrefix}${t.title}` : t.title}
      />
      <PageHeading title={t.title} />
      <UserFilter
        wanted={wanted}
        isFiltered={isFiltered}
        error={errors.search ?? null}
        text={staff}
      />
      {page !== null && (
        <>
          {page.users.length === 0 ? (
            <p className="mt-8 text-muted">{isFiltered ? t.emptyFiltered : t.empty}</p>
          ) : (
            <UserList users={page.users} />
          )}
          <PageLinks
            path="/staff/users"
            query={query}
            nextCursor={page.nextCursor}
            text={staff.pages}
          />
        </>
      )}
    </StaffFrame>
  );
}
