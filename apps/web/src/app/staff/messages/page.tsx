import { SMS_NOTICES, SMS_PURPOSES, SMS_STATES } from '@menjin/contract';
import { PageHeading } from '../../../components/page-card.tsx';
import { PageTitle } from '../../../components/page-title.tsx';
import { currentText } from '../../../i18n/dictionaries.ts';
import { askFiltered } from '../ask-filtered.ts';
import { PageLinks } from '../page-links.tsx';
import { type PageQuery, queryChoice, queryText } from '../page-query.ts';
import { StaffFrame } from '../staff-frame.tsx';
import { MessageFilter } from './message-filter.tsx';
import { MessageList } from './message-list.tsx';

export default async function MessagesPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const query = await searchParams;
  const wanted = {
    state: queryChoice(query, 'state', SMS_STATES),
    purpose: queryChoice(query, 'purpose', [...SMS_PURPOSES, ...SMS_NOTICES]),
    mobile: queryText(query, 'mobile'),
  };
  const isFiltered = Object.values(wanted).some((value) => value !== undefined);
  const { frame, staff } = await currentText();
  const t = staff.messages;
  const { page, errors } = await askFiltered(
    '/staff/messages',
    { invalid: { mobile: t.mobileInvalid }, counted: 'mobile' },
    (api) => api.staff.messages.list({ ...wanted, cursor: queryText(query, 'cursor') }),
  );
  return (
    <StaffFrame part="messages" isPart>
      <PageTitle
        title={Object.keys(errors).length > 0 ? `${frame.errorPrefix}${t.title}` : t.title}
      />
      <PageHeading title={t.title} about={t.about} />
      <MessageFilter
        wanted={wanted}
        isFiltered={isFiltered}
        error={errors.mobile ?? null}
        text={staff}
      />
      {page !== null && (
        <>
          {page.messages.length === 0 ? (
            <p className="mt-8 text-muted">{isFiltered ? t.emptyFiltered : t.empty}</p>
          ) : (
            <MessageList messages={page.messages} />
          )}
          <PageLinks
            path="/staff/messages"
            query={query}
            nextCursor={page.nextCursor}
            text={staff.pages}
          />
        </>
      )}
    </StaffFrame>
  );
}
