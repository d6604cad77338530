import { USER_STATES } from '@menjin/contract';
import { currentText } from '../../../i18n/dictionaries.ts';
import { askFiltered } from '../ask-filtered.ts';
import { LogPage } from '../log-page.tsx';
import { isAnyGiven, type PageQuery, queryChoice, queryText } from '../page-query.ts';
import { UserFilter } from './user-filter.tsx';
import { UserList } from './user-list.tsx';

const PATH = '/staff/users';

export default async function UsersPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const query = await searchParams;
  const wanted = {
    search: queryText(query, 'search'),
    state: queryChoice(query, 'state', USER_STATES),
  };
  const isFiltered = isAnyGiven(wanted);
  const { staff } = await currentText();
  const t = staff.users;
  const { page, errors } = await askFiltered(
    PATH,
    { invalid: { search: t.searchInvalid }, counted: 'search' },
    (api) => api.staff.users.list({ ...wanted, cursor: queryText(query, 'cursor') }),
  );
  return (
    <LogPage
      part="users"
      path={PATH}
      query={query}
      isFiltered={isFiltered}
      errors={errors}
      found={
        page && {
          rows: page.users.length === 0 ? null : <UserList users={page.users} />,
          nextCursor: page.nextCursor,
        }
      }
      text={t}
      filter={
        <UserFilter
          wanted={wanted}
          isFiltered={isFiltered}
          error={errors.search ?? null}
          text={staff}
        />
      }
    />
  );
}
