import { USER_STATES, type UserState } from '@menjin/contract';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { FilterChoice, FilterForm, FilterText } from '../filter-form.tsx';

export function UserFilter({
  wanted,
  isFiltered,
  error,
  text: { filter, users: t },
}: {
  wanted: { search: string | undefined; state: UserState | undefined };
  isFiltered: boolean;
  /** What is wrong with the search. */
  error: string | null;
  text: Pick<Dictionary['staff'], 'filter' | 'users'>;
}) {
  return (
    <FilterForm path="/staff/users" isFiltered={isFiltered} submit={t.searchSubmit} text={filter}>
      <FilterText id="search" label={t.search} typed={wanted.search} error={error} />
      <FilterChoice
        id="state"
        label={t.state}
        all={filter.all}
        choices={USER_STATES.map((value) => ({ value, label: t.states[value] }))}
        chosen={wanted.state}
      />
    </FilterForm>
  );
}
