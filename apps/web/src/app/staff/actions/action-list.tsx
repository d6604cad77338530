import type { StaffAction } from '@menjin/contract';
import { currentText } from '../../../i18n/dictionaries.ts';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { type Column, Listing } from '../listing.tsx';
import { Moment } from '../moment.tsx';
import { StaffName } from '../staff-name.tsx';
import { ActionSubject } from './action-subject.tsx';

/** What staff did, one line each. */
export async function ActionList({
  actions,
  caption,
  isAboutOne = false,
}: {
  actions: readonly StaffAction[];
  caption: string;
  /** Whether all were done to one account, which need not be named in each line. */
  isAboutOne?: boolean;
}) {
  const { staff } = await currentText();
  return (
    <div className="mt-6">
      <Listing caption={caption} columns={columns(staff, isAboutOne)} rows={actions} from={46} />
    </div>
  );
}

function columns(
  { actions: t, none }: Pick<Dictionary['staff'], 'actions' | 'none'>,
  isAboutOne: boolean,
): Column<StaffAction>[] {
  const subject: Column<StaffAction> = {
    label: t.subject,
    cell: ({ about }) => <ActionSubject about={about} text={t} />,
  };
  return [
    { label: t.time, cell: ({ at }) => <Moment at={at} /> },
    {
      label: t.action,
      cell: ({ action }) => <span className="inline-block min-w-24">{t.names[action]}</span>,
    },
    { label: t.by, cell: ({ by }) => <StaffName account={by} /> },
    ...(isAboutOne ? [] : [subject]),
    {
      label: t.reason,
      cell: ({ reason }) => (
        <span translate="no" className="wrap-anywhere">
          {reason ?? none}
        </span>
      ),
    },
    { label: t.network, cell: ({ ipPrefix }) => ipPrefix ?? none },
  ];
}
