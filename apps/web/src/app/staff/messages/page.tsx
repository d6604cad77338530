import { SMS_NOTICES, SMS_PURPOSES, SMS_STATES } from '@menjin/contract';
import { currentText } from '../../../i18n/dictionaries.ts';
import { askFiltered } from '../ask-filtered.ts';
import { LogPage } from '../log-page.tsx';
import { isAnyGiven, type PageQuery, queryChoice, queryText } from '../page-query.ts';
import { MessageFilter } from './message-filter.tsx';
import { MessageList } from './message-list.tsx';

const PATH = '/staff/messages';

export default async function MessagesPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const query = await searchParams;
  const wanted = {
    state: queryChoice(query, 'state', SMS_STATES),
    purpose: queryChoice(query, 'purpose', [...SMS_PURPOSES, ...SMS_NOTICES]),
    mobile: queryText(query, 'mobile'),
  };
  const isFiltered = isAnyGiven(wanted);
  const { staff } = await currentText();
  const t = staff.messages;
  const { page, errors } = await askFiltered(
    PATH,
    { invalid: { mobile: t.mobileInvalid }, counted: 'mobile' },
    (api) => api.staff.messages.list({ ...wanted, cursor: queryText(query, 'cursor') }),
  );
  return (
    <LogPage
      part="messages"
      path={PATH}
      query={query}
      isFiltered={isFiltered}
      errors={errors}
      found={
        page && {
          rows: page.messages.length === 0 ? null : <MessageList messages={page.messages} />,
          nextCursor: page.nextCursor,
        }
      }
      text={t}
      filter={
        <MessageFilter
          wanted={wanted}
          isFiltered={isFiltered}
          error={errors.mobile ?? null}
          text={staff}
        />
      }
    />
  );
}
