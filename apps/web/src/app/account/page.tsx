import { fillTemplate } from '@menjin/contract/error-messages';
import { Button } from '../../components/button.tsx';
import { DoneBanner } from '../../components/done-banner.tsx';
import { PageCard, PageHeading } from '../../components/page-card.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { currentText } from '../../i18n/dictionaries.ts';
import { caller } from '../../server/caller.ts';
import type { SearchParams } from '../search-params.ts';
import { signOut } from './actions.ts';
import { Devices } from './devices.tsx';
import { Profile } from './profile.tsx';
import { RecentActivity } from './recent-activity.tsx';
import { requireSession } from './require-session.ts';
import { Security } from './security.tsx';

export default async function AccountPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const session = await requireSession('/account');
  const api = await caller();
  const [account, sessions, activity] = await Promise.all([
    api.account.get(),
    api.session.list(),
    api.account.activity(),
  ]);
  const { account: t, staff } = await currentText();
  const registered = fillTemplate(t.done.registered, { username: account.username });
  return (
    <PageCard isRoomy>
      <PageTitle title={t.title} />
      <DoneBanner done={(await searchParams)['done']} sentences={{ ...t.done, registered }} />
      <PageHeading title={fillTemplate(t.greeting, { username: account.username })} />
      {account.isStaff && (
        <p className="mt-2">
          <a href="/staff" className="text-link inline-flex min-h-11 items-center">
            {staff.link}
          </a>
        </p>
      )}
      <Profile account={account} />
      <Security account={account} />
      <Devices current={session} sessions={sessions} />
      <RecentActivity activity={activity} about={t.activity.about} />
      <div className="mt-10 flex flex-wrap items-center justify-between gap-4">
        <form action={signOut}>
          <Button look="secondary" type="submit" className="min-h-12">
            {t.signOut}
          </Button>
        </form>
        <a href="/account/delete" className="text-link inline-flex min-h-11 items-center">
          {t.delete}
        </a>
      </div>
    </PageCard>
  );
}
