import { Notice } from '../../../../components/notice.tsx';
import { PageHeading } from '../../../../components/page-card.tsx';
import { PageTitle } from '../../../../components/page-title.tsx';
import { currentText } from '../../../../i18n/dictionaries.ts';
import { RecentActivity } from '../../../account/recent-activity.tsx';
import { ActionList } from '../../actions/action-list.tsx';
import type { PageQuery } from '../../page-query.ts';
import { StaffFrame } from '../../staff-frame.tsx';
import { StaffSection } from '../../staff-section.tsx';
import { UserFacts } from './user-facts.tsx';
import { userOf } from './user-of.ts';
import { UserSessions } from './user-sessions.tsx';

export default async function UserPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<PageQuery>;
}) {
  const user = await userOf(params);
  const { user: t } = (await currentText()).staff;
  return (
    <StaffFrame part="users" done={(await searchParams)['done']}>
      <PageTitle title={user.username} />
      <PageHeading title={user.username} />
      {user.isSelf && <Notice>{t.self}</Notice>}
      {user.isProtected && <Notice>{t.protected}</Notice>}
      <UserFacts user={user} />
      <UserSessions user={user} />
      <RecentActivity activity={user.activity} about={null} />
      <StaffSection
        id="actions"
        heading={t.actions.heading}
        link={
          user.isStaff ? { href: `/staff/actions?by=${user.id}`, label: t.actions.own } : undefined
        }
      >
        {user.actions.length === 0 ? (
          <p className="mt-2 text-muted">{t.actions.empty}</p>
        ) : (
          <ActionList actions={user.actions} caption={t.actions.heading} isAboutOne />
        )}
      </StaffSection>
    </StaffFrame>
  );
}
