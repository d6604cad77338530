import { STAFF_ACTIONS } from '@menjin/contract';
import { currentText } from '../../../i18n/dictionaries.ts';
import { askFiltered } from '../ask-filtered.ts';
import { LogPage } from '../log-page.tsx';
import { isAnyGiven, type PageQuery, queryChoice, queryText } from '../page-query.ts';
import { ActionFilter } from './action-filter.tsx';
import { ActionList } from './action-list.tsx';
import { readUserId } from './read-user-id.ts';

const PATH = '/staff/actions';

export default async function ActionsPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const query = await searchParams;
  const typed = {
    by: queryText(query, 'by'),
    about: queryText(query, 'about'),
    action: queryChoice(query, 'action', STAFF_ACTIONS),
  };
  const wanted = { ...typed, by: readUserId(typed.by), about: readUserId(typed.about) };
  const isFiltered = isAnyGiven(typed);
  const { staff } = await currentText();
  const t = staff.actions;
  const { page, errors } = await askFiltered(
    PATH,
    { invalid: { by: t.idInvalid, about: t.idInvalid } },
    (api) => api.staff.actions.list({ ...wanted, cursor: queryText(query, 'cursor') }),
  );
  return (
    <LogPage
      part="actions"
      path={PATH}
      query={query}
      isFiltered={isFiltered}
      errors={errors}
      found={
        page && {
          rows:
            page.actions.length === 0 ? null : (
              <ActionList actions={page.actions} caption={t.title} />
            ),
          nextCursor: page.nextCursor,
        }
      }
      text={t}
      filter={<ActionFilter typed={typed} isFiltered={isFiltered} errors={errors} text={staff} />}
    />
  );
}
