import type { UserDetail } from '@menjin/contract';
import { currentText } from '../../../../i18n/dictionaries.ts';
import type { Dictionary } from '../../../../i18n/zh-cn.ts';
import { deviceName } from '../../../account/device-name.ts';
import { type Column, Listing } from '../../listing.tsx';
import { Moment } from '../../moment.tsx';
import { StaffSection } from '../../staff-section.tsx';

/** Where an account is signed in, and how staff ends that. */
export async function UserSessions({
  user: { id, sessions, isProtected },
}: {
  user: Pick<UserDetail, 'id' | 'sessions' | 'isProtected'>;
}) {
  const { staff, account } = await currentText();
  const t = staff.user.sessions;
  const canEnd = !isProtected && sessions.length > 0;
  return (
    <StaffSection
      id="sessions"
      heading={t.heading}
      link={canEnd ? { href: `/staff/users/${id}/end-sessions`, label: t.end } : undefined}
    >
      {sessions.length === 0 ? (
        <p className="mt-2 text-muted">{t.empty}</p>
      ) : (
        <div className="mt-2">
          <Listing
            caption={t.heading}
            columns={columns(staff, account.devices)}
            rows={sessions}
            from={32}
          />
        </div>
      )}
    </StaffSection>
  );
}

function columns(
  { user: { sessions: t }, none }: Pick<Dictionary['staff'], 'user' | 'none'>,
  devices: Dictionary['account']['devices'],
): Column<UserDetail['sessions'][number]>[] {
  return [
    { label: t.device, cell: ({ device }) => deviceName(device, devices) },
    { label: t.network, cell: ({ ipPrefix }) => ipPrefix ?? none },
    { label: t.created, cell: ({ createdAt }) => <Moment at={createdAt} /> },
    { label: t.lastSeen, cell: ({ lastSeenAt }) => <Moment at={lastSeenAt} /> },
  ];
}
