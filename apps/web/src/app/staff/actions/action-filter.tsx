import { STAFF_ACTIONS, type StaffActionName } from '@menjin/contract';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { FilterChoice, FilterForm, FilterText } from '../filter-form.tsx';

export function ActionFilter({
  typed,
  isFiltered,
  errors,
  text: { filter, actions: t },
}: {
  typed: {
    by: string | undefined;
    about: string | undefined;
    action: StaffActionName | undefined;
  };
  isFiltered: boolean;
  errors: { by?: string; about?: string };
  text: Pick<Dictionary['staff'], 'filter' | 'actions'>;
}) {
  return (
    <FilterForm path="/staff/actions" isFiltered={isFiltered} text={filter}>
      <FilterChoice
        id="action"
        label={t.action}
        all={filter.all}
        choices={STAFF_ACTIONS.map((value) => ({ value, label: t.names[value] }))}
        chosen={typed.action}
      />
      <FilterText id="by" label={t.byFilter} typed={typed.by} error={errors.by ?? null} />
      <FilterText
        id="about"
        label={t.aboutFilter}
        typed={typed.about}
        error={errors.about ?? null}
      />
    </FilterForm>
  );
}
