import { type ListSmsMessagesInput, SMS_NOTICES, SMS_PURPOSES, SMS_STATES } from '@menjin/contract';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { FilterChoice, FilterForm, FilterText } from '../filter-form.tsx';

export function MessageFilter({
  wanted,
  isFiltered,
  error,
  text: { filter, messages: t },
}: {
  wanted: Pick<ListSmsMessagesInput, 'state' | 'purpose' | 'mobile'>;
  isFiltered: boolean;
  /** What is wrong with the number. */
  error: string | null;
  text: Pick<Dictionary['staff'], 'filter' | 'messages'>;
}) {
  const purposes = [...SMS_PURPOSES, ...SMS_NOTICES];
  return (
    <FilterForm path="/staff/messages" isFiltered={isFiltered} text={filter}>
      <FilterChoice
        id="state"
        label={t.state}
        all={filter.all}
        choices={SMS_STATES.map((value) => ({ value, label: t.states[value] }))}
        chosen={wanted.state}
      />
      <FilterChoice
        id="purpose"
        label={t.purpose}
        all={filter.all}
        choices={purposes.map((value) => ({ value, label: t.purposes[value] }))}
        chosen={wanted.purpose}
      />
      <FilterText id="mobile" label={t.mobileFilter} typed={wanted.mobile} error={error} />
    </FilterForm>
  );
}
