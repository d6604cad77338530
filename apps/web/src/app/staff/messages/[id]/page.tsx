import { Fact, Facts } from '../../../../components/facts.tsx';
import { PageHeading } from '../../../../components/page-card.tsx';
import { PageTitle } from '../../../../components/page-title.tsx';
import { currentText } from '../../../../i18n/dictionaries.ts';
import { formatMoney } from '../../format-amount.ts';
import { Moment } from '../../moment.tsx';
import { StaffFrame } from '../../staff-frame.tsx';
import { MessageState } from '../message-state.tsx';
import { purposeName } from '../purpose-name.ts';
import { messageOf, messagePath } from './message-of.ts';

export default async function MessagePage({ params }: { params: Promise<{ id: string }> }) {
  const message = await messageOf(params);
  const { messages: t, none } = (await currentText()).staff;
  const moment = (at: string | null) => (at === null ? none : <Moment at={at} />);
  return (
    <StaffFrame part="messages">
      <PageTitle title={t.page.title} />
      <PageHeading title={t.page.title} />
      <div className="mt-6">
        <Facts>
          <Fact label={t.state}>
            <MessageState state={message.state} text={t} />
          </Fact>
          <Fact
            label={t.mobile}
            action={{ href: messagePath(message.id, 'reveal'), label: t.page.reveal }}
          >
            <span className="tabular-nums">{message.maskedMobile}</span>
          </Fact>
          <Fact label={t.purpose}>{purposeName(message.purpose, t)}</Fact>
          <Fact label={t.gateway}>
            <span translate="no">{message.gateway ?? none}</span>
          </Fact>
          <Fact label={t.attempts}>
            <span className="tabular-nums">{message.attempts}</span>
          </Fact>
          <Fact label={t.failure}>
            <span translate="no">{message.failure ?? none}</span>
          </Fact>
          <Fact label={t.price}>
            <span className="tabular-nums">{formatMoney(message.price)}</span>
          </Fact>
          <Fact label={t.page.created}>{moment(message.createdAt)}</Fact>
          <Fact label={t.page.sent}>{moment(message.sentAt)}</Fact>
          <Fact label={t.page.delivered}>{moment(message.deliveredAt)}</Fact>
          <Fact label={t.page.usedAt}>{moment(message.usedAt)}</Fact>
        </Facts>
      </div>
      <p className="mt-6">
        <a href="/staff/messages" className="text-link inline-flex min-h-11 items-center">
          {t.page.toAll}
        </a>
      </p>
    </StaffFrame>
  );
}
