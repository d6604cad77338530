import type { ListedUser } from '@menjin/contract';
import { currentText } from '../../../i18n/dictionaries.ts';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { type Column, Listing } from '../listing.tsx';
import { Day, Moment } from '../moment.tsx';
import { RowLink } from '../row-link.tsx';
import { UserBadges } from './user-badges.tsx';

/** Accounts, one line each, leading to what staff can see of them. */
export async function UserList({ users }: { users: readonly ListedUser[] }) {
  const { staff } = await currentText();
  return (
    <div className="mt-6">
      <Listing caption={staff.users.title} columns={columns(staff)} rows={users} from={32} />
    </div>
  );
}

function columns({
  users: t,
  none,
}: Pick<Dictionary['staff'], 'users' | 'none'>): Column<ListedUser>[] {
  return [
    {
      label: t.username,
      cell: ({ id, username }) => (
        <RowLink href={`/staff/users/${id}`}>
          <span translate="no">{username}</span>
        </RowLink>
      ),
    },
    {
      label: t.mobile,
      cell: ({ maskedMobile }) => (
        <span className="whitespace-nowrap tabular-nums">{maskedMobile ?? none}</span>
      ),
    },
    { label: t.created, cell: ({ createdAt }) => <Moment at={createdAt} /> },
    { label: t.state, cell: (user) => <UserBadges user={user} text={t} /> },
    {
      label: t.lastUsed,
      // Kept to the day.
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? none : <Day at={lastUsedAt} />),
    },
  ];
}
