import { STAFF_ACTIONS, type StaffActionName } from '@menjin/contract';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { FilterChoice, FilterForm, FilterText } from '../filter-form.tsx';

export function ActionFilter({
  typed,
  isFiltered,
  wrong,
  text: { filter, actions: t },
}: {
  typed: {
    by: string | undefined;
    about: string | undefined;
    action: StaffActionName | undefined;
  };
  isFiltered: boolean;
  wrong: readonly ('by' | 'about')[];
  text: Pick<Dictionary['staff'], 'filter' | 'actions'>;
}) {
  const errorOf = (field: 'by' | 'about') => (wrong.includes(field) ? t.idInvalid : null);
  return (
    <FilterForm path="/staff/actions" isFiltered={isFiltered} text={filter}>
      <FilterChoice
        id="action"
        label={t.action}
        all={filter.all}
        choices={STAFF_ACTIONS.map((value) => ({ value, label: t.names[value] }))}
        chosen={typed.action}
      />
      <FilterText id="by" label={t.byFilter} typed={typed.by} error={errorOf('by')} />
      <FilterText id="about" label={t.aboutFilter} typed={typed.about} error={errorOf('about')} />
    </FilterForm>
  );
}
