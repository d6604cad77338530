import type { ListedSmsMessage } from '@menjin/contract';
import { currentText } from '../../../i18n/dictionaries.ts';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { formatMoney } from '../format-amount.ts';
import { type Column, Listing } from '../listing.tsx';
import { After, Moment } from '../moment.tsx';
import { RowLink } from '../row-link.tsx';
import { MessageState } from './message-state.tsx';
import { purposeName } from './purpose-name.ts';

/** Messages, one line each: what became of them, and of whom no more than a masked number. */
export async function MessageList({ messages }: { messages: readonly ListedSmsMessage[] }) {
  const { staff } = await currentText();
  return (
    <div className="mt-6">
      <Listing caption={staff.messages.title} columns={columns(staff)} rows={messages} from={46} />
    </div>
  );
}

function columns({
  messages: t,
  none,
}: Pick<Dictionary['staff'], 'messages' | 'none'>): Column<ListedSmsMessage>[] {
  return [
    {
      label: t.time,
      cell: ({ id, createdAt }) => (
        <RowLink href={`/staff/messages/${id}`}>
          <Moment at={createdAt} />
        </RowLink>
      ),
    },
    {
      label: t.mobile,
      cell: ({ maskedMobile }) => (
        <span className="whitespace-nowrap tabular-nums">{maskedMobile}</span>
      ),
    },
    { label: t.purpose, cell: ({ purpose }) => purposeName(purpose, t) },
    {
      label: t.state,
      cell: (message) => (
        <>
          <MessageState state={message.state} text={t} />
          {message.failure !== null && (
            <span translate="no" className="block text-sm text-muted wrap-anywhere">
              {message.failure}
            </span>
          )}
        </>
      ),
    },
    {
      label: t.gateway,
      cell: ({ gateway }) => <span translate="no">{gateway ?? none}</span>,
    },
    {
      label: t.attempts,
      cell: ({ attempts }) => <span className="tabular-nums">{attempts}</span>,
      isNumber: true,
    },
    {
      label: t.price,
      cell: ({ price }) => <span className="tabular-nums">{formatMoney(price)}</span>,
      isNumber: true,
    },
    {
      label: t.used,
      cell: ({ createdAt, usedAt }) =>
        usedAt === null ? none : <After at={usedAt} since={createdAt} text={t.usedAfter} />,
      isNumber: true,
    },
  ];
}
